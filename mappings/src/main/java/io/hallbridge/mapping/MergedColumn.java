package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import java.util.Comparator;
import java.util.List;

/** A column whose cells take over the value of the merged range they are part of, and of nothing else. */
final class MergedColumn implements FilledColumn {
    private final int column;
    private final List<Merge> merges;
    private int next;
    private Cell first = Cell.EMPTY;
    private boolean inside;
    private int firstRow;

    MergedColumn(int column, List<Merge> merges) {
        this.column = column;
        this.merges = merges.stream()
                .filter(merge -> merge.firstColumn() <= column && column <= merge.lastColumn())
                .sorted(Comparator.comparingInt(Merge::firstRow))
                .toList();
    }

    @Override
    public void see(Row row) {
        while (next < merges.size() && merges.get(next).lastRow() < row.number()) {
            next++;
        }
        inside = next < merges.size() && merges.get(next).firstRow() <= row.number();
        if (!inside) {
            return;
        }
        Merge merge = merges.get(next);
        if (merge.firstRow() != firstRow) {
            firstRow = merge.firstRow();
            first = Cell.EMPTY;
        }
        if (merge.firstRow() == row.number()) {
            first = row.cell(merge.firstColumn());
        }
    }

    @Override
    public Cell cell(Row row) {
        Cell own = row.cell(column);
        return inside && own.isEmpty() ? first : own;
    }

    @Override
    public int standsIn(Row row) {
        return inside && row.cell(column).isEmpty() ? firstRow : row.number();
    }
}
