package io.hallbridge.mapping;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of a would-be header each wanted column is, and how well all of it fits. */
final class HeaderMatch {
    private final HeaderTitles titles;
    private final Map<Wanted, int[]> columns = new IdentityHashMap<>();
    private final BitSet claimed = new BitSet();
    private int looseness;
    private int mandatory;
    private int expectedMissing;

    HeaderMatch(HeaderTitles titles, List<Wanted> wanted) {
        this.titles = titles;
        wanted.forEach(one -> claim(one, 0, 2));
        wanted.forEach(this::loosely);
        for (Wanted one : wanted) {
            boolean found = columns.containsKey(one);
            mandatory += found && one.need() == Need.MANDATORY ? 1 : 0;
            expectedMissing += !found && one.need() != Need.OPTIONAL ? 1 : 0;
        }
    }

    private void claim(Wanted wanted, int from, int to) {
        Set<Integer> found = Set.of();
        for (String title : wanted.plain()) {
            List<Integer> surest = surest(title, from, to);
            if (!surest.isEmpty()) {
                found = found.isEmpty() ? new LinkedHashSet<>() : found;
                found.addAll(surest);
            }
        }
        if (!found.isEmpty()) {
            columns.put(wanted, found.stream().mapToInt(Integer::intValue).toArray());
            found.forEach(claimed::set);
        }
    }

    private List<Integer> surest(String title, int from, int to) {
        for (int level = from; level < to; level++) {
            List<Integer> columns = titles.at(level, title);
            if (!columns.isEmpty()) {
                looseness += level;
                return columns;
            }
        }
        return List.of();
    }

    /** Tries without brackets and by the group's title, only among columns that nothing claims by its whole title. */
    private void loosely(Wanted wanted) {
        if (columns.containsKey(wanted)) {
            return;
        }
        for (int i = 0; i < wanted.plain().size(); i++) {
            String title = wanted.plain().get(i);
            String bare = wanted.bare().get(i);
            int column = free(title, 2, HeaderTitles.LEVELS);
            // Where both titles have brackets and those differ, they are two titles: （工作日） is not （自然日）.
            if (column < 0 && !bare.equals(title)) {
                column = free(bare, 0, 2);
            }
            if (column >= 0) {
                columns.put(wanted, new int[] {column});
                looseness += 2;
                return;
            }
        }
    }

    /** The first column of that title which nothing claims; -1 for none. */
    private int free(String title, int from, int to) {
        for (int level = from; level < to; level++) {
            for (int column : titles.at(level, title)) {
                if (!claimed.get(column)) {
                    return column;
                }
            }
        }
        return -1;
    }

    Map<Wanted, int[]> columns() {
        return columns;
    }

    List<String> shown() {
        return titles.shown();
    }

    int score() {
        return columns.size();
    }

    int mandatory() {
        return mandatory;
    }

    int looseness() {
        return looseness;
    }

    /** Whether nothing that the mapping expects is missing. */
    boolean complete() {
        return expectedMissing == 0;
    }
}
