package io.hallbridge.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that a mapping reads.
 *
 * @param sheets names of sheets in order of preference; empty to take the visible sheet that fits best
 * @param table a database table; null for none
 * @param query a query; null for none. The opened database holds its result as a table named {@code name}
 * @param name the mapping's name, with the field for children: {@code health-guides.materials}
 */
public record TableWanted(
        List<String> sheets,
        @Nullable String table,
        @Nullable String query,
        String name) {
    public TableWanted {
        sheets = List.copyOf(sheets);
    }

    /** The table that fits best, whatever it is called. */
    static TableWanted any(String name) {
        return new TableWanted(List.of(), null, null, name);
    }

    /** The names it may have in what was opened, in order of preference. */
    List<String> names() {
        if (query != null) {
            return List.of(name, query);
        }
        return table != null ? List.of(table) : sheets;
    }
}
