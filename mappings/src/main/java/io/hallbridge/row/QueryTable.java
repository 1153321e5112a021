package io.hallbridge.row;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a query, read once and numbered from 1. */
final class QueryTable implements Table {
    private final String name;
    private final List<String> columns;
    private final QuerySource source;
    private final Origin origin;
    private boolean taken;

    QueryTable(String name, List<String> columns, QuerySource source, Origin origin) {
        this.name = name;
        this.columns = columns;
        this.source = source;
        this.origin = origin;
    }

    static Unreadable failed(Origin origin, int row, Exception cause) {
        String reason = String.valueOf(cause.getMessage());
        Map<String, String> args = Map.of("row", String.valueOf(row), "reason", reason);
        return new Unreadable(Finding.at(origin, RowRules.QUERY_FAILED, args), cause);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.of(columns);
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public Rows rows() {
        if (taken) {
            throw new IllegalStateException(name + " can be read only once");
        }
        taken = true;
        return new QueryRows();
    }

    /** The rows as they come; whoever opened the query closes it. */
    private final class QueryRows implements Rows {
        private final CellLine line = new CellLine(origin);
        private int number;

        @Override
        public @Nullable Row next() throws Unreadable {
            try {
                return source.advance() ? row() : null;
            } catch (SQLException | RuntimeException e) {
                throw failed(origin, number + 1, e);
            }
        }

        @Override
        public void close() {
            // the query belongs to the caller
        }

        private Row row() throws SQLException, Unreadable {
            for (int i = 0; i < columns.size(); i++) {
                line.put(i, SqlCells.cell(source.value(i)));
            }
            return line.toRow(++number, false);
        }
    }
}
