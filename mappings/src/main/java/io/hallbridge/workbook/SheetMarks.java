package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is to be marked on one sheet: cells by row and column, rows as a whole, and the rows that are documents. */
final class SheetMarks {
    /** What goes for a row as a whole stands where no column is. */
    private static final int WHOLE_ROW = -1;

    private final NavigableMap<Integer, NavigableMap<Integer, List<Mark>>> rows = new TreeMap<>();
    private final BitSet documents = new BitSet();
    private int header;

    void header(List<Integer> headerRows) {
        if (!headerRows.isEmpty() && header == 0) {
            header = headerRows.get(headerRows.size() - 1);
        }
    }

    /** The last row of the header, from 1; 0 where it is not known. */
    int header() {
        return header;
    }

    void document(int row) {
        documents.set(row);
    }

    void cell(int row, int column, Mark mark) {
        rows.computeIfAbsent(row, any -> new TreeMap<>())
                .computeIfAbsent(column, any -> new ArrayList<>(1))
                .add(mark);
    }

    void row(int row, Mark mark) {
        cell(row, WHOLE_ROW, mark);
    }

    boolean isDocument(int row) {
        return documents.get(row);
    }

    /** Whether the result column says something about a row. */
    boolean hasResult(int row) {
        return documents.get(row) || rows.containsKey(row);
    }

    int lastRow() {
        return Math.max(documents.length() - 1, rows.isEmpty() ? 0 : rows.lastKey());
    }

    /** Everything about a row in the order of its columns. */
    List<Mark> of(int row) {
        NavigableMap<Integer, List<Mark>> cells = rows.get(row);
        return cells == null
                ? List.of()
                : cells.values().stream().flatMap(List::stream).toList();
    }

    /** The marked cells in the order of rows and columns. */
    void each(CellVisitor visitor) {
        rows.forEach((row, cells) -> cells.forEach((column, marks) -> {
            if (column != WHOLE_ROW) {
                visitor.visit(row, column, marks);
            }
        }));
    }

    /** Takes marked cells. */
    @FunctionalInterface
    interface CellVisitor {
        void visit(int row, int column, List<Mark> marks);
    }

    static Severity worst(List<Mark> marks) {
        return marks.stream().map(Mark::severity).min(Severity::compareTo).orElse(Severity.INFO);
    }
}
