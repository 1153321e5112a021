package io.hallbridge.row;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The cells of the row being read, put down by column; used again for every row. Texts are weighed: a few letters of a
 * file can ask for one long text in every cell, and a line without end is one row.
 */
final class CellLine {
    /** Two hundred and fifty cells, each as long as Excel allows. */
    private static final long LONGEST_ROW = 8L << 20;

    /** Shorter texts cost less to read than the file costs to unpack. */
    private static final int LONG_TEXT = 256;

    /** A million rows, each with four thousand characters in long texts. */
    private static final long MOST_UNPACKED = 4L << 30;

    private final Origin table;
    private final long most;
    private Cell[] cells = new Cell[64];
    private int end;
    private long inRow;
    private long inAll;

    private CellLine(Origin table, long most) {
        this.table = table;
        this.most = most;
    }

    /** For rows that come as they are kept: a long text takes as long a piece of the file. */
    CellLine(Origin table) {
        this(table, Long.MAX_VALUE);
    }

    /** For rows that are unpacked, so that the same text can come again and again at no cost to the file. */
    static CellLine unpacked(SourceFile file) {
        return new CellLine(file.origin(), MOST_UNPACKED);
    }

    /** Puts a cell down; an empty one leaves no trace, so rows end with their last filled cell. */
    void put(int column, Cell cell) throws Unreadable {
        if (cell.isEmpty()) {
            return;
        }
        if (cell.text().length() >= LONG_TEXT) {
            weigh(column, cell.text().length());
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
        inRow = 0;
        return new Row(number, filled, hidden);
    }

    private void weigh(int column, int length) throws Unreadable {
        inRow += length;
        inAll += length;
        if (inRow > LONGEST_ROW) {
            throw new Unreadable(Finding.at(
                    table,
                    RowRules.ROW_TOO_LONG,
                    Map.of("column", Letters.of(column), "limit", String.valueOf(LONGEST_ROW))));
        }
        if (inAll > most) {
            throw new Unreadable(
                    Finding.at(table, RowRules.TOO_MUCH_TEXT, Map.of("megabytes", String.valueOf(inAll >> 20))));
        }
    }
}
