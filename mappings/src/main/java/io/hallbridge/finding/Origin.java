package io.hallbridge.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where a value was read: a cell of a sheet, a line of a text file, or a column of a database row.
 *
 * @param source the source's name in the workspace, or empty for a file named on the command line
 * @param file the file's path as people know it (relative to the workspace where it lies inside); null for a database
 * @param table the sheet's, table's or query's name; null where there is only one or it is unknown
 * @param row the row as a person counts it, from 1; the ordinal of the row for a query; 0 for a whole file or table
 * @param column the column's letter ({@code E}); null for a database and for a whole row
 * @param header the column's title as found, or the database column's name
 * @param rowKey what identifies a database row to a person; null for files
 */
public record Origin(
        String source,
        @Nullable String file,
        @Nullable String table,
        int row,
        @Nullable String column,
        @Nullable String header,
        @Nullable String rowKey) {

    public static Origin ofFile(String source, String file) {
        return new Origin(source, file, null, 0, null, null, null);
    }

    public static Origin ofTable(String source, @Nullable String file, String table) {
        return new Origin(source, file, table, 0, null, null, null);
    }

    /** Nowhere in particular: a problem of a run as a whole. */
    public static Origin nowhere() {
        return new Origin("", null, null, 0, null, null, null);
    }

    public Origin atRow(int number) {
        return new Origin(source, file, table, number, null, null, rowKey);
    }

    public Origin atCell(@Nullable String letter, @Nullable String title) {
        return new Origin(source, file, table, row, letter, title, rowKey);
    }

    public Origin withRowKey(String key) {
        return new Origin(source, file, table, row, column, header, key);
    }

    /** The cell in A1 notation, {@code E17}; null where there is no cell. */
    public @Nullable String cell() {
        return column == null || row == 0 ? null : column + row;
    }

    /** The place in a few words: {@code 卫健局.xlsx · 权责清单 · E17}. */
    public String where() {
        StringBuilder words = new StringBuilder(file == null ? source : file);
        append(words, table);
        append(words, place());
        return words.toString();
    }

    /** The place inside its table: a cell, a row, or a database key. */
    public @Nullable String place() {
        String cell = cell();
        if (cell != null) {
            return cell;
        }
        if (rowKey != null) {
            return header == null ? rowKey : rowKey + " " + header;
        }
        return row == 0 ? null : String.valueOf(row);
    }

    private static void append(StringBuilder words, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            words.append(words.length() == 0 ? "" : " · ").append(part);
        }
    }
}
