package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the sheets of a workbook that are forms: each becomes a table of one row, its labels the columns. */
final class Forms {
    private final SourcePlace place;
    private final List<Wanted> wanted;
    private final TableWanted meant;

    Forms(SourcePlace place, List<Wanted> wanted, TableWanted meant) {
        this.place = place;
        this.wanted = wanted;
        this.meant = meant;
    }

    /** The sheets to look at: those the mapping names, or all that are shown. */
    List<Table> sheets(Tables tables) throws Unreadable {
        List<Table> sheets = new ArrayList<>();
        for (Table table : tables.all()) {
            if (meant.names().isEmpty() ? !table.hidden() : isNamed(table)) {
                sheets.add(table);
            }
        }
        if (sheets.isEmpty() && !meant.names().isEmpty()) {
            throw TableChoice.unknown(place, tables, meant);
        }
        return sheets;
    }

    private boolean isNamed(Table table) {
        String plain = Titles.plain(table.name());
        return meant.names().stream().map(Titles::plain).anyMatch(plain::equals);
    }

    /** A sheet as a form; empty where it is none. */
    Optional<Opened> open(Table table) throws Unreadable {
        Optional<FormGrid> grid = FormGrid.of(table);
        return grid.flatMap(cells -> new FormLabels(cells, wanted).find().map(found -> opened(table, cells, found)));
    }

    private static Opened opened(Table table, FormGrid grid, FormLabels.Found found) {
        List<FormCells.At> places = found.cells().values();
        List<Cell> cells = places.stream().map(grid::cell).toList();
        Optional<FormCells.At> hidden = places.stream().filter(grid::hidden).findFirst();
        int number = hidden.orElse(places.get(0)).row();
        Row row = new Row(number, cells, hidden.isPresent());
        return new Opened(table, new NoRows(), List.of(row), List.of(), found.match(), found.cells());
    }

    Unreadable noForm(List<Table> sheets) {
        List<String> names = sheets.stream().map(Table::name).toList();
        return new Unreadable(Words.at(
                names.size() == 1 ? place.table(names.get(0)) : place.whole(),
                MappingRules.FORM_NOT_FOUND,
                "wanted",
                String.join("、", Wanted.shown(wanted)),
                "sheets",
                String.join("、", names)));
    }

    /** What follows a form's only row. */
    private static final class NoRows implements Rows {
        @Override
        public @Nullable Row next() {
            return null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
