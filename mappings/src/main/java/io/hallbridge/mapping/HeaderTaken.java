package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/**
 * The header of a table as it was found, and why it was taken.
 *
 * @param table the sheet's or database table's name
 * @param rows the rows that make up the header, from 1; empty for a database, whose columns have names
 * @param score how many of the mapping's columns it has
 * @param wanted how many columns the mapping looks for
 * @param columns the column letters (names for a database) that each field is read from, the preferred first
 * @param unmatched titles that no field is read from, with their letters: {@code A 序号}
 * @param missing columns the mapping looks for that are not there, by the first of their titles
 * @param explanation why these rows, in a sentence
 */
public record HeaderTaken(
        String table,
        List<Integer> rows,
        int score,
        int wanted,
        Map<String, List<String>> columns,
        List<String> unmatched,
        List<String> missing,
        Text explanation) {

    public HeaderTaken {
        rows = List.copyOf(rows);
        unmatched = List.copyOf(unmatched);
        missing = List.copyOf(missing);
        columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
    }
}
