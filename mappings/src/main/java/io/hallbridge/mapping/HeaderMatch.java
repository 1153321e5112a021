package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
        List<Integer> found = new ArrayList<>();
        for (String title : wanted.plain()) {
            for (int column : surest(title, from, to)) {
                if (!found.contains(column)) {
                    found.add(column);
                }
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
        for (String title : wanted.plain()) {
            List<Integer> free = new ArrayList<>();
            for (String form : List.of(title, Titles.bare(title))) {
                free.addAll(looser(form, !form.equals(title)));
            }
            if (!free.isEmpty()) {
                columns.put(wanted, new int[] {free.get(0)});
                looseness += 2;
                return;
            }
        }
    }

    /** Where both titles have brackets and those differ, they are two titles: （工作日） is not （自然日）. */
    private List<Integer> looser(String form, boolean bared) {
        List<Integer> free = new ArrayList<>();
        for (int level = bared ? 0 : 2; level < (bared ? 2 : HeaderTitles.LEVELS); level++) {
            titles.at(level, form).stream()
                    .filter(column -> !claimed.get(column))
                    .forEach(free::add);
        }
        return free;
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
