package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a sheet that may be a form, held in memory with what lies beside and below each. */
final class FormGrid {
    private static final int MOST_ROWS = 500;
    private static final int MOST_LABELS = 2_000;
    private static final int LONGEST_LABEL = 60;

    private final Map<Integer, Row> rows;
    private final Map<FormCells.At, Merge> merges = new HashMap<>();
    private final int width;

    private FormGrid(Map<Integer, Row> rows, List<Merge> merged) {
        this.rows = rows;
        this.width = width(rows, merged);
        merged.forEach(merge -> merges.put(new FormCells.At(merge.firstRow(), merge.firstColumn()), merge));
    }

    /** Empty for a table with named columns and for a sheet longer than any form. */
    static Optional<FormGrid> of(Table table) throws Unreadable {
        if (table.columns().isPresent()) {
            return Optional.empty();
        }
        Map<Integer, Row> held = new HashMap<>();
        try (Rows rows = table.rows()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (held.size() >= MOST_ROWS) {
                    return Optional.empty();
                }
                held.put(row.number(), row);
            }
        }
        return Optional.of(new FormGrid(held, table.merges()));
    }

    /** The cells whose words may be a label, from the top left on; none where they are more than a form can have. */
    List<FormCells.At> words() {
        List<FormCells.At> words = new ArrayList<>();
        rows.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .forEach(row -> words(row, words));
        return words.size() > MOST_LABELS ? List.of() : words;
    }

    private static void words(Row row, List<FormCells.At> words) {
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (cell.kind() == CellKind.TEXT && cell.text().length() <= LONGEST_LABEL && !Clean.isBlank(cell.text())) {
                words.add(new FormCells.At(row.number(), column));
            }
        }
    }

    Cell cell(FormCells.At at) {
        Row row = rows.get(at.row());
        return row == null ? Cell.EMPTY : row.cell(at.column());
    }

    boolean filled(FormCells.At at) {
        Cell cell = cell(at);
        return !cell.isEmpty() && !Clean.isBlank(cell.text());
    }

    boolean hidden(FormCells.At at) {
        Row row = rows.get(at.row());
        return row != null && row.hidden();
    }

    /** The cell to the right of a cell, or of the merged range it is the first of. */
    FormCells.At right(FormCells.At at) {
        Merge merge = merges.get(at);
        return new FormCells.At(at.row(), (merge == null ? at.column() : merge.lastColumn()) + 1);
    }

    FormCells.At below(FormCells.At at) {
        Merge merge = merges.get(at);
        return new FormCells.At((merge == null ? at.row() : merge.lastRow()) + 1, at.column());
    }

    /** Whether nothing stands to the right of a cell up to the sheet's edge, merged ranges included. */
    boolean endsLine(FormCells.At at) {
        FormCells.At right = right(at);
        return right.column() >= width;
    }

    private static int width(Map<Integer, Row> rows, List<Merge> merged) {
        int cells =
                rows.values().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return merged.stream().mapToInt(merge -> merge.lastColumn() + 1).reduce(cells, Math::max);
    }
}
