package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.Row;

/** A column whose blank cells take over the last value above; values of rows that were skipped do not count. */
final class DownColumn implements FilledColumn {
    private final int column;
    private Cell last = Cell.EMPTY;
    private int lastRow;

    DownColumn(int column) {
        this.column = column;
    }

    @Override
    public void see(Row row) {
        // only rows that become documents count, and those ask for the cell
    }

    @Override
    public Cell cell(Row row) {
        Cell own = row.cell(column);
        if (!Clean.isBlank(own.text())) {
            last = own;
            lastRow = row.number();
        }
        return last;
    }

    @Override
    public int standsIn(Row row) {
        return lastRow == 0 ? row.number() : lastRow;
    }
}
