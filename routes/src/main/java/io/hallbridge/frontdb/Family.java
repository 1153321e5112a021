package io.hallbridge.frontdb;

import java.util.List;
import java.util.Set;

/**
 * Documents of a dataset that go to the same tables.
 *
 * @param name its name in the profile
 * @param values what stands in the field that tells the families apart; empty where there is but one family
 * @param rows what a document gives, its main row first
 */
record Family(String name, Set<String> values, List<RowLayout> rows) {
    Family {
        values = Set.copyOf(values);
        rows = List.copyOf(rows);
    }

    RowLayout main() {
        return rows.get(0);
    }

    boolean has(String table) {
        return rows.stream().anyMatch(row -> row.table().equals(table));
    }
}
