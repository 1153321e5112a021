package io.hallbridge.mapping;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** An opened table with what a mapping wanted of it. */
final class TableOpen {
    private final Session session;
    private final Opened opened;
    private final List<Wanted> wanted;

    TableOpen(Session session, Opened opened, List<Wanted> wanted) {
        this.session = session;
        this.opened = opened;
        this.wanted = wanted;
    }

    Opened opened() {
        return opened;
    }

    Site site(int[] key) {
        return new Site(origin(), opened.match().shown(), opened.named(), key, opened.form());
    }

    private Origin origin() {
        return session.place().table(opened.table().name());
    }

    ItemRows rows(Site site, int[] key, RowCount count) {
        int[] all = columns(any -> true);
        int[] mandatory = columns(one -> one.need() == Need.MANDATORY);
        return new ItemRows(opened, site, new RowSkips(opened, all, key, mandatory), count);
    }

    /** The preferred columns of some of the wanted, each once. */
    int[] columns(Predicate<Wanted> which) {
        return wanted.stream()
                .filter(which)
                .map(opened.columns()::get)
                .filter(Objects::nonNull)
                .mapToInt(found -> found[0])
                .distinct()
                .toArray();
    }

    /** Ends the reading where a mandatory column is missing, and warns of others that are. */
    void reportMissing() throws Unreadable {
        List<String> unused = unused();
        List<Wanted> mandatory = missing(Need.MANDATORY);
        if (!mandatory.isEmpty()) {
            throw new Unreadable(Words.at(
                    origin(),
                    MappingRules.MANDATORY_COLUMN_MISSING,
                    "wanted",
                    String.join("、", Wanted.shown(mandatory)),
                    "unused",
                    unused.isEmpty() ? "—" : String.join("、", unused),
                    "nearest",
                    nearest(mandatory, unused, "。最接近的是：", "（", "）"),
                    "nearestEn",
                    nearest(mandatory, unused, ". Nearest: ", " (", ")")));
        }
        for (Wanted one : missing(Need.EXPECTED)) {
            Optional<String> nearest = Nearest.to(one.titles().get(0), unused);
            session.findings()
                    .add(Words.at(
                            origin(),
                            MappingRules.COLUMN_MISSING,
                            "wanted",
                            one.shown(),
                            "title",
                            one.field(),
                            "nearest",
                            nearest.map(title -> "，最接近的是“" + title + "”").orElse(""),
                            "nearestEn",
                            nearest.map(title -> "; the nearest is " + title).orElse("")));
        }
    }

    /** For each missing column that has one, the title nearest to any of its own. */
    private static String nearest(List<Wanted> missing, List<String> unused, String lead, String open, String close) {
        List<String> pairs = new ArrayList<>();
        for (Wanted one : missing) {
            one.titles().stream()
                    .flatMap(title -> Nearest.to(title, unused).stream())
                    .findFirst()
                    .ifPresent(near -> pairs.add(near + open + one.titles().get(0) + close));
        }
        return pairs.isEmpty() ? "" : lead + String.join("、", pairs);
    }

    /** The wanted columns that are not there. */
    List<Wanted> missing(Need need) {
        return wanted.stream()
                .distinct()
                .filter(one -> one.need() == need && !opened.columns().containsKey(one))
                .toList();
    }

    /** The titles of columns that nothing is read from. */
    List<String> unused() {
        return unusedColumns().stream().map(opened.match().shown()::get).toList();
    }

    List<Integer> unusedColumns() {
        BitSet used = new BitSet();
        opened.columns().values().forEach(columns -> {
            for (int column : columns) {
                used.set(column);
            }
        });
        List<Integer> unused = new ArrayList<>();
        for (int column = 0; column < opened.match().shown().size(); column++) {
            if (!used.get(column) && !opened.match().shown().get(column).isEmpty()) {
                unused.add(column);
            }
        }
        return unused;
    }
}
