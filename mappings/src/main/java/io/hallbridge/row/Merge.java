package io.hallbridge.row;

/**
 * A rectangle of cells that a sheet shows as one; only its first cell holds a value.
 *
 * @param firstRow first row, from 1
 * @param firstColumn first column, from 0
 * @param lastRow last row, inclusive
 * @param lastColumn last column, inclusive
 */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
