package io.hallbridge.row;

import java.util.List;

/**
 * One row of a table as read; its cells end with the last one that is not empty.
 *
 * @param number the row as a person counts it in the sheet or file, from 1; the ordinal for a query
 * @param cells the cells from the first column on, an empty one where the source holds none
 * @param hidden whether the source hides the row
 */
public record Row(int number, List<Cell> cells, boolean hidden) {

    public Row {
        cells = List.copyOf(cells);
    }

    public Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    /** The cell of a column counted from 0; an empty one beyond the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
