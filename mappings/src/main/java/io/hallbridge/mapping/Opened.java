package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A table whose columns are known, standing at its first row; the rows looked at for the header come first. */
final class Opened implements AutoCloseable {
    private final Table table;
    private final Rows rows;
    private final Queue<Row> lookedAt;
    private final List<Row> header;
    private final HeaderMatch match;
    private final @Nullable FormCells form;
    private @Nullable RunnerUp runnerUp;

    Opened(Table table, Rows rows, List<Row> lookedAt, List<Row> header, HeaderMatch match) {
        this(table, rows, lookedAt, header, match, null);
    }

    /** @param form where the values stand, for a sheet that is a form; null for a table of rows */
    Opened(Table table, Rows rows, List<Row> lookedAt, List<Row> header, HeaderMatch match, @Nullable FormCells form) {
        this.table = table;
        this.rows = rows;
        this.lookedAt = new ArrayDeque<>(lookedAt);
        this.header = List.copyOf(header);
        this.match = match;
        this.form = form;
    }

    Table table() {
        return table;
    }

    /** The header's rows; none for a table with named columns. */
    List<Row> header() {
        return header;
    }

    @Nullable FormCells form() {
        return form;
    }

    /** Takes note of what would have been the header next. */
    Opened after(@Nullable RunnerUp next) {
        runnerUp = next;
        return this;
    }

    @Nullable RunnerUp runnerUp() {
        return runnerUp;
    }

    HeaderMatch match() {
        return match;
    }

    Map<Wanted, int[]> columns() {
        return match.columns();
    }

    boolean named() {
        return table.columns().isPresent();
    }

    @Nullable Row next() throws Unreadable {
        Row row = lookedAt.poll();
        return row == null ? rows.next() : row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
