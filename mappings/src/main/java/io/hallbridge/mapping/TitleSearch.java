package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the header of a table that no mapping is known of, by all titles that its columns might have. */
public final class TitleSearch {
    private TitleSearch() {}

    /**
     * A header that was found.
     *
     * @param table the table
     * @param rows the header's rows, from 1; none where the source names its columns
     * @param titles what each column is called, from the left; empty for a column without a title
     * @param columns the column, from 0, of each field whose title was found
     * @param loose those of them whose title fits but for what stands in brackets
     */
    public record Found(
            Table table, List<Integer> rows, List<String> titles, Map<String, Integer> columns, Set<String> loose) {
        /** What a column is called in a mapping: the lowest part of its title where that tells it from all others. */
        public String title(int column) {
            String last = last(titles.get(column));
            boolean alone =
                    titles.stream().filter(title -> last(title).equals(last)).count() == 1;
            return alone ? last : titles.get(column);
        }

        public Found {
            rows = List.copyOf(rows);
            titles = List.copyOf(titles);
            loose = Set.copyOf(loose);
        }
    }

    /**
     * The header with the most of these titles; empty where no row has two of them.
     *
     * @param titles by field, the titles it may have, the preferred first
     */
    public static Optional<Found> in(Table table, Map<String, List<String>> titles) throws Unreadable {
        List<Wanted> wanted = new ArrayList<>();
        titles.forEach((field, names) -> wanted.add(new Wanted(field, names, Need.EXPECTED)));
        Optional<List<String>> named = table.columns();
        if (named.isPresent()) {
            HeaderMatch match = new HeaderMatch(HeaderTitles.named(named.get()), wanted);
            return match.score() < 2 ? Optional.empty() : Optional.of(found(table, List.of(), match, wanted));
        }
        List<Row> first;
        try (Rows rows = table.rows()) {
            first = HeaderHint.none().lookAt(rows);
        }
        return new HeaderFinder(wanted, HeaderHint.none())
                .find(first, table).stream()
                        .findFirst()
                        .map(block -> found(table, numbers(first, block), block.match(), wanted));
    }

    private static List<Integer> numbers(List<Row> rows, HeaderBlock block) {
        return rows.subList(block.index(), block.index() + block.size()).stream()
                .map(Row::number)
                .toList();
    }

    /** Each column belongs to the first field that is called so, else to the first that is nearly called so. */
    private static Found found(Table table, List<Integer> rows, HeaderMatch match, List<Wanted> wanted) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        claim(wanted, match, TitleSearch::isCalled, columns);
        Set<String> certain = Set.copyOf(columns.keySet());
        claim(wanted, match, TitleSearch::isNearlyCalled, columns);
        Set<String> loose = new HashSet<>(columns.keySet());
        loose.removeAll(certain);
        return new Found(table, rows, match.shown(), columns, loose);
    }

    private static void claim(
            List<Wanted> wanted, HeaderMatch match, BiPredicate<Wanted, String> fits, Map<String, Integer> columns) {
        for (Wanted one : wanted) {
            int[] claimed = match.columns().get(one);
            if (claimed != null
                    && !columns.containsKey(one.field())
                    && !columns.containsValue(claimed[0])
                    && fits.test(one, match.shown().get(claimed[0]))) {
                columns.put(one.field(), claimed[0]);
            }
        }
    }

    private static boolean isCalled(Wanted wanted, String shown) {
        return wanted.plain().contains(Titles.plain(shown)) || wanted.plain().contains(Titles.plain(last(shown)));
    }

    /** But for what stands in brackets; the title of a group of columns alone does not count. */
    private static boolean isNearlyCalled(Wanted wanted, String shown) {
        return wanted.bare().contains(Titles.bare(Titles.plain(shown)))
                || wanted.bare().contains(Titles.bare(Titles.plain(last(shown))));
    }

    /** The lowest part of a title of several rows: {@code 自然人} of {@code 服务对象·自然人}. */
    public static String last(String shown) {
        return shown.substring(shown.lastIndexOf('·') + 1);
    }
}
