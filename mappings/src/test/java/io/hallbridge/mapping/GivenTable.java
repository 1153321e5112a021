package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A table written down in a test. */
final class GivenTable implements Table {
    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private Optional<List<String>> columns = Optional.empty();
    private boolean hidden;

    private GivenTable(String name) {
        this.name = name;
    }

    static GivenTable sheet(String name) {
        return new GivenTable(name);
    }

    static GivenTable database(String name, String... columns) {
        GivenTable table = new GivenTable(name);
        table.columns = Optional.of(List.of(columns));
        return table;
    }

    /** A row of texts; numbers are number cells, nulls and empty texts are empty cells. */
    GivenTable row(Object... values) {
        List<Cell> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(cell(value));
        }
        rows.add(new Row(rows.size() + 1, cells));
        return this;
    }

    private static Cell cell(Object value) {
        if (value == null || value.equals("")) {
            return Cell.EMPTY;
        }
        if (value instanceof Cell cell) {
            return cell;
        }
        return new Cell(value.toString(), value instanceof Number ? CellKind.NUMBER : CellKind.TEXT);
    }

    GivenTable merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges.add(new Merge(firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    /** Hides the row put down last. */
    GivenTable hideRow() {
        Row last = rows.remove(rows.size() - 1);
        rows.add(new Row(last.number(), last.cells(), true));
        return this;
    }

    GivenTable hide() {
        hidden = true;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Optional<List<String>> columns() {
        return columns;
    }

    @Override
    public List<Merge> merges() {
        return merges;
    }

    @Override
    public Rows rows() {
        Iterator<Row> left = rows.iterator();
        return new Rows() {
            @Override
            public Row next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
