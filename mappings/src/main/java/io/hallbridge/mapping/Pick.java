package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.Row;
import org.jspecify.annotations.Nullable;

/** Picks the cell of a field out of a row: the first that holds something among its columns. */
final class Pick {
    private final Field field;
    private final int[] columns;
    private final @Nullable FilledColumn[] filled;
    private final boolean quiet;

    Pick(Field field, int[] columns, @Nullable FilledColumn[] filled, boolean quiet) {
        this.field = field;
        this.columns = columns;
        this.filled = filled;
        this.quiet = quiet;
    }

    boolean isMissing() {
        return columns.length == 0;
    }

    /** The columns it picks from, the preferred first. */
    int[] columns() {
        return columns;
    }

    Cell of(Line line) {
        int chosen = -1;
        Cell taken = Cell.EMPTY;
        for (int i = 0; i < columns.length; i++) {
            Cell cell = at(i, line.row());
            if (Clean.isBlank(cell.text())) {
                continue;
            }
            if (chosen < 0) {
                chosen = i;
                taken = cell;
            } else if (!quiet && !Clean.code(cell.text()).equals(Clean.code(taken.text()))) {
                reportSecond(line, chosen, i, cell);
            }
        }
        if (chosen > 0 || chosen == 0 && filled[0] != null) {
            note(line, chosen, taken);
        }
        return taken;
    }

    private Cell at(int index, Row row) {
        FilledColumn fill = filled[index];
        return fill == null ? row.cell(columns[index]) : fill.cell(row);
    }

    private void note(Line line, int index, Cell cell) {
        FilledColumn fill = filled[index];
        int standsIn = fill == null ? line.row().number() : fill.standsIn(line.row());
        if (index > 0 || standsIn != line.row().number()) {
            line.spot().readElsewhere(field.name(), standsIn, columns[index], cell.text());
        }
    }

    private void reportSecond(Line line, int first, int second, Cell cell) {
        Site site = line.site();
        line.report(
                field.shape(),
                MappingRules.TWO_COLUMNS_ONE_FIELD,
                columns[second],
                cell.text(),
                "first",
                site.called(columns[first]),
                "firstHeader",
                site.title(columns[first]),
                "second",
                site.called(columns[second]),
                "secondHeader",
                site.title(columns[second]));
    }
}
