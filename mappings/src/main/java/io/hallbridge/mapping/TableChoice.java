package io.hallbridge.mapping;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks the table a mapping means out of an opened file or database, and finds its columns. */
final class TableChoice {
    private final SourcePlace place;
    private final List<Wanted> wanted;
    private final HeaderHint hint;

    TableChoice(SourcePlace place, List<Wanted> wanted, HeaderHint hint) {
        this.place = place;
        this.wanted = wanted;
        this.hint = hint;
    }

    Opened open(Tables tables, TableWanted meant) throws Unreadable {
        for (String name : meant.names()) {
            Optional<Table> found = named(tables, name);
            if (found.isPresent()) {
                return must(found.get());
            }
        }
        if (meant.names().isEmpty() || isOnlyResult(tables, meant)) {
            return best(tables);
        }
        throw unknown(place, tables, meant);
    }

    /** The result of a query may be the only table there is. */
    private static boolean isOnlyResult(Tables tables, TableWanted meant) {
        return meant.query() != null && tables.all().size() == 1;
    }

    private static Optional<Table> named(Tables tables, String name) throws Unreadable {
        Optional<Table> exact = tables.find(name);
        return exact.isPresent()
                ? exact
                : tables.all().stream()
                        .filter(table -> Titles.plain(table.name()).equals(Titles.plain(name)))
                        .findFirst();
    }

    static Unreadable unknown(SourcePlace place, Tables tables, TableWanted meant) {
        List<String> names = tables.all().stream().map(Table::name).toList();
        String all = String.join("、", meant.names());
        Optional<String> nearest = Nearest.to(meant.names().get(0), names);
        return new Unreadable(Words.at(
                place.whole(),
                MappingRules.UNKNOWN_SHEET,
                "wanted",
                all,
                "sheets",
                String.join("、", names),
                "nearest",
                nearest.map(name -> "（最接近的是“" + name + "”）").orElse(""),
                "nearestEn",
                nearest.map(name -> " (nearest: " + name + ")").orElse("")));
    }

    private Opened best(Tables tables) throws Unreadable {
        List<Opened> fitting = new ArrayList<>();
        Unreadable tie = null;
        for (Table table : tables.all()) {
            if (!table.hidden()) {
                try {
                    fit(table).ifPresent(fitting::add);
                } catch (Unreadable undecided) {
                    tie = undecided;
                }
            }
        }
        if (fitting.isEmpty()) {
            throw tie != null ? tie : notFound(tables);
        }
        return decide(fitting);
    }

    private Opened decide(List<Opened> fitting) throws Unreadable {
        fitting.sort((a, b) -> HeaderBlock.BEST.compare(block(a), block(b)));
        Opened best = fitting.get(0);
        List<Opened> equal = fitting.stream()
                .filter(other -> other.match().mandatory() == best.match().mandatory()
                        && other.match().score() == best.match().score()
                        && other.match().looseness() == best.match().looseness())
                .toList();
        fitting.stream().filter(other -> other != best || equal.size() > 1).forEach(Opened::close);
        if (equal.size() > 1) {
            List<String> names = equal.stream().map(one -> one.table().name()).toList();
            throw new Unreadable(Words.at(place.whole(), MappingRules.SHEET_TIE, "sheets", String.join("、", names)));
        }
        return best;
    }

    private static HeaderBlock block(Opened opened) {
        return new HeaderBlock(0, opened.header().size(), opened.match());
    }

    private Opened must(Table table) throws Unreadable {
        Optional<Opened> opened = fit(table);
        if (opened.isPresent()) {
            return opened.get();
        }
        throw notFound(Tables.of(table));
    }

    private Optional<Opened> fit(Table table) throws Unreadable {
        Optional<List<String>> names = table.columns();
        if (names.isPresent()) {
            HeaderMatch match = new HeaderMatch(HeaderTitles.named(names.get()), wanted);
            return Optional.of(new Opened(table, table.rows(), List.of(), List.of(), match));
        }
        Rows rows = table.rows();
        boolean taken = false;
        try {
            List<Row> first = hint.lookAt(rows);
            HeaderFinder finder = new HeaderFinder(wanted, hint);
            List<HeaderBlock> blocks = finder.find(first, table);
            if (blocks.size() > 1) {
                throw tie(table, blocks, first);
            }
            taken = !blocks.isEmpty();
            return blocks.stream()
                    .map(block -> opened(table, rows, first, block, finder))
                    .findFirst();
        } finally {
            if (!taken) {
                rows.close();
            }
        }
    }

    private static Opened opened(Table table, Rows rows, List<Row> first, HeaderBlock block, HeaderFinder finder) {
        List<Row> header = first.subList(block.index(), block.index() + block.size());
        return new Opened(table, rows, first, header, block.match())
                .after(finder.runnerUp(block, first).orElse(null));
    }

    private Unreadable tie(Table table, List<HeaderBlock> blocks, List<Row> rows) {
        List<String> numbers = blocks.stream()
                .map(block -> String.valueOf(rows.get(block.index()).number()))
                .toList();
        return new Unreadable(Words.at(
                place.table(table.name()),
                MappingRules.HEADER_TIE,
                "rows",
                String.join("、", numbers),
                "score",
                String.valueOf(blocks.get(0).match().score())));
    }

    private Unreadable notFound(Tables tables) {
        List<String> names = tables.all().stream().map(Table::name).toList();
        return new Unreadable(Words.at(
                tables.all().size() == 1 ? place.table(names.get(0)) : place.whole(),
                MappingRules.HEADER_NOT_FOUND,
                "within",
                String.valueOf(hint.within()),
                "wanted",
                String.join("、", Wanted.shown(wanted)),
                "best",
                "看过的表：" + String.join("、", names),
                "bestEn",
                "Looked at: " + String.join(", ", names)));
    }
}
