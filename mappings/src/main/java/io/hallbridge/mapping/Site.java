package io.hallbridge.mapping;

import io.hallbridge.finding.Origin;
import io.hallbridge.row.Cell;
import io.hallbridge.row.Letters;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is read: where it is, what its columns are called, and what blank cells take over. */
final class Site {
    private final Origin table;
    private final List<String> headers;
    private final boolean named;
    private final int[] keyColumns;
    private final @Nullable FormCells form;
    private final List<FilledColumn> filled = new ArrayList<>();

    /**
     * @param headers the columns' titles, empty texts where a column has none
     * @param named whether the source names the columns (a database): places then name the row by its key
     * @param keyColumns the columns that hold the key
     */
    Site(Origin table, List<String> headers, boolean named, int[] keyColumns) {
        this(table, headers, named, keyColumns, null);
    }

    /** @param form where the values stand, for a sheet that is a form; null for a table of rows */
    Site(Origin table, List<String> headers, boolean named, int[] keyColumns, @Nullable FormCells form) {
        this.table = table;
        this.headers = List.copyOf(headers);
        this.named = named;
        this.keyColumns = keyColumns;
        this.form = form;
    }

    /** A column of this table whose blank cells take over values; it sees every row from now on. */
    FilledColumn fill(Fill fill, int column, List<Merge> merges) {
        FilledColumn made = fill == Fill.DOWN ? new DownColumn(column) : new MergedColumn(column, merges);
        filled.add(made);
        return made;
    }

    /** Lets the filled columns see a row; to be called for every row, documents or not. */
    void see(Row row) {
        for (FilledColumn column : filled) {
            column.see(row);
        }
    }

    String title(int column) {
        return column >= 0 && column < headers.size() ? headers.get(column) : "";
    }

    /** What people call a column: its letter, its name in a database, the value's cell in a form. */
    String called(int column) {
        if (form != null && form.has(column)) {
            return form.at(column).shown();
        }
        return named ? title(column) : Letters.of(column);
    }

    Origin table() {
        return table;
    }

    Origin row(Row row) {
        Origin at = table.atRow(row.number());
        return named ? at.withRowKey(keyOf(row)) : at;
    }

    private String keyOf(Row row) {
        StringBuilder key = new StringBuilder();
        for (int column : keyColumns) {
            Cell cell = row.cell(column);
            key.append(key.length() == 0 ? "" : "|").append(cell.text());
        }
        return key.length() == 0 ? "#" + row.number() : key.toString();
    }

    Origin cell(Row row, int column) {
        if (form != null && form.has(column)) {
            FormCells.At at = form.at(column);
            return table.atRow(at.row()).atCell(Letters.of(at.column()), titleOrNull(column));
        }
        return column < 0 ? row(row) : row(row).atCell(named ? null : Letters.of(column), titleOrNull(column));
    }

    /** A cell that may stand in another row than the one read: the first of a merged range. */
    Origin cell(Row row, int standsIn, int column) {
        return standsIn == row.number()
                ? cell(row, column)
                : table.atRow(standsIn).atCell(named ? null : Letters.of(column), titleOrNull(column));
    }

    /** Whether numbers are exact however long: a database keeps all digits, a spreadsheet fifteen. */
    boolean exactNumbers() {
        return named;
    }

    private @Nullable String titleOrNull(int column) {
        String title = title(column);
        return title.isEmpty() ? null : title;
    }
}
