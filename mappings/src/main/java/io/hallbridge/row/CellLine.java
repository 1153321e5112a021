package io.hallbridge.row;

import java.util.Arrays;
import java.util.List;

/** The cells of the row being read, put down by column; used again for every row. */
final class CellLine {
    private Cell[] cells = new Cell[64];
    private int end;

    /** Puts a cell down; an empty one leaves no trace, so rows end with their last filled cell. */
    void put(int column, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        if (column >= end) {
            Arrays.fill(cells, end, column, Cell.EMPTY);
            end = column + 1;
        }
        cells[column] = cell;
    }

    /** The row so far; the next one starts empty. */
    Row toRow(int number, boolean hidden) {
        List<Cell> filled = Arrays.asList(cells).subList(0, end);
        end = 0;
        return new Row(number, filled, hidden);
    }
}
