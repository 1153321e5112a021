package io.hallbridge.bench.cases;

import java.util.Map;

/**
 * A column of the cases, and what becomes of it.
 *
 * @param title its title in a workbook
 * @param column its name in a database
 * @param field the document's field
 * @param kind how the cell becomes the field's value
 * @param words the codes by the words that stand in the cells; empty where it is no code
 */
public record CaseColumn(String title, String column, String field, Kind kind, Map<String, String> words) {
    /** How a cell becomes a value. */
    public enum Kind {
        TEXT,
        CODE,
        INTEGER,
        DATE,
        MOMENT
    }

    public CaseColumn {
        words = Map.copyOf(words);
    }
}
