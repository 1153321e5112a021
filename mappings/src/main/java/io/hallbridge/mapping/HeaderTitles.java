package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The columns of a would-be header by everything they may be called, the surest names first. */
final class HeaderTitles {
    /** Whole title; lower part of it; title without brackets; title of the group it is the first of. */
    static final int LEVELS = 4;

    private final List<Map<String, List<Integer>>> levels = new ArrayList<>();
    private final List<List<String>> titles = new ArrayList<>();
    private List<String> shown = List.of();

    private HeaderTitles() {
        for (int level = 0; level < LEVELS; level++) {
            levels.add(new HashMap<>());
        }
    }

    /**
     * The columns of some rows.
     *
     * @param plain what {@link Titles#plain} makes of a title, remembered where rows are looked at several times
     */
    HeaderTitles(HeaderGrid grid, UnaryOperator<String> plain) {
        this();
        for (int column = 0; column < grid.width(); column++) {
            List<String> parts = grid.parts(column);
            titles.add(parts);
            if (!parts.isEmpty()) {
                List<String> plainParts = new ArrayList<>(parts);
                plainParts.replaceAll(plain);
                index(column, plainParts, grid.ownsTop(column));
            }
        }
    }

    /** A header whose columns the source names. */
    static HeaderTitles named(List<String> names) {
        HeaderTitles header = new HeaderTitles();
        for (String name : names) {
            header.index(header.titles.size(), List.of(Titles.plain(name)), true);
            header.titles.add(List.of(name));
        }
        return header;
    }

    private void index(int column, List<String> parts, boolean ownsTop) {
        String whole = parts.size() == 1 ? parts.get(0) : String.join("", parts);
        String last = parts.get(parts.size() - 1);
        put(0, whole, column);
        put(2, Titles.bare(whole), column);
        if (parts.size() > 1) {
            put(1, last, column);
            put(1, parts.get(0) + last, column);
            put(1, String.join("", parts.subList(1, parts.size())), column);
            put(2, Titles.bare(last), column);
        }
        if (parts.size() > 1 && ownsTop) {
            put(3, parts.get(0), column);
        }
    }

    private void put(int level, String title, int column) {
        if (!title.isEmpty()) {
            List<Integer> columns = levels.get(level).computeIfAbsent(title, any -> new ArrayList<>());
            if (!columns.contains(column)) {
                columns.add(column);
            }
        }
    }

    /** The columns of a plain title at a level. */
    List<Integer> at(int level, String plain) {
        return levels.get(level).getOrDefault(plain, List.of());
    }

    /** The columns' titles for people. */
    List<String> shown() {
        if (shown.isEmpty()) {
            shown = titles.stream()
                    .map(parts ->
                            String.join("·", parts.stream().map(Clean::line).toList()))
                    .toList();
        }
        return shown;
    }
}
