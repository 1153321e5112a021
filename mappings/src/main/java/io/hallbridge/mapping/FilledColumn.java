package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.Row;

/** A column whose blank cells take over the value of a cell above. */
sealed interface FilledColumn permits MergedColumn, DownColumn {

    /** Takes note of a row; rows come in order. */
    void see(Row row);

    /** The cell that counts in a row just seen. */
    Cell cell(Row row);

    /** The row where the cell that counts stands. */
    int standsIn(Row row);
}
