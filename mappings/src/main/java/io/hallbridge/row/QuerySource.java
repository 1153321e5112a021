package io.hallbridge.row;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a query's rows come from, one after the other. */
interface QuerySource {

    /** Goes to the next row; false after the last. */
    boolean advance() throws SQLException;

    /** The value of a column of the current row, counted from 0. */
    @Nullable Object value(int column) throws SQLException;

    static List<String> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData description = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            labels.add(description.getColumnLabel(i));
        }
        return List.copyOf(labels);
    }

    static QuerySource of(ResultSet rows) {
        return new QuerySource() {
            @Override
            public boolean advance() throws SQLException {
                return rows.next();
            }

            @Override
            public @Nullable Object value(int column) throws SQLException {
                return rows.getObject(column + 1);
            }
        };
    }

    static QuerySource of(Iterator<? extends Map<String, ?>> rows, List<String> columns) {
        return new QuerySource() {
            private Map<String, ?> current = Map.of();

            @Override
            public boolean advance() {
                boolean more = rows.hasNext();
                current = more ? rows.next() : Map.of();
                return more;
            }

            @Override
            public @Nullable Object value(int column) {
                return current.get(columns.get(column));
            }
        };
    }
}
