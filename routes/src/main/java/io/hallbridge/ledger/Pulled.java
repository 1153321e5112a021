package io.hallbridge.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, read one at a time by whoever holds this. For one thread. */
public final class Pulled<T> implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Sql.FromRow<T> reader;

    Pulled(PreparedStatement statement, ResultSet rows, Sql.FromRow<T> reader) {
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
    }

    /** The next row; null after the last. */
    public @Nullable T next() {
        try {
            return rows.next() ? reader.read(rows) : null;
        } catch (SQLException fault) {
            throw Sql.failed(fault);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException fault) {
            throw Sql.failed(fault);
        }
    }
}
