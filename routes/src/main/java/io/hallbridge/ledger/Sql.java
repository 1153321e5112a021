package io.hallbridge.ledger;

import io.hallbridge.finding.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, whose faults become a {@link LedgerFault}. For one thread at a time. */
final class Sql implements AutoCloseable {
    private static final int FETCHED_AT_ONCE = 1000;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** What a result's row says. */
    @FunctionalInterface
    interface FromRow<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and gives how many rows it concerned. */
    int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            put(statement, values);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** Runs a statement once for each element, sent to the database together, and gives how many rows each concerned. */
    <T> int[] updateAll(String sql, Collection<T> elements, Function<T, @Nullable Object[]> values) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T element : elements) {
                put(statement, values.apply(element));
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** All rows of a query. */
    <T> List<T> query(String sql, FromRow<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, rows::add, values);
        return rows;
    }

    /** The rows of a query, one after the other. */
    <T> void each(String sql, FromRow<T> reader, Consumer<T> taker, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            put(statement, values);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(reader.read(rows));
                }
            }
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** Whether this is PostgreSQL, and not SQLite. */
    boolean isPostgres() {
        try {
            return connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /**
     * The rows of a query that may be millions, one after the other. PostgreSQL's driver fetches all of them at once unless
     * inside a transaction; in SQLite a transaction would keep others from writing meanwhile, and is not needed.
     */
    <T> void stream(String sql, FromRow<T> reader, Consumer<T> taker, @Nullable Object... values) {
        if (isPostgres()) {
            atOnce(() -> each(sql, reader, taker, values));
        } else {
            each(sql, reader, taker, values);
        }
    }

    /** The rows of a query, pulled one at a time. */
    <T> Pulled<T> pull(String sql, FromRow<T> reader, @Nullable Object... values) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            put(statement, values);
            return new Pulled<>(statement, statement.executeQuery(), reader);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** Does something wholly or not at all; it is on the disk when this returns. */
    <T> T atOnce(Supplier<T> work) {
        try {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** Does a part of something wholly or not at all; where it fails, the rest goes on as if it had not been tried. */
    void orTakenBack(Runnable part) {
        try {
            Savepoint before = connection.setSavepoint();
            boolean done = false;
            try {
                part.run();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback(before);
                }
                connection.releaseSavepoint(before);
            }
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** Does something wholly where it turns out well, and not at all where it does not. */
    boolean atOnceOrNot(BooleanSupplier work) {
        try {
            return atOnce(() -> {
                if (!work.getAsBoolean()) {
                    throw new NotDone();
                }
                return true;
            });
        } catch (NotDone takenBack) {
            return false;
        }
    }

    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void atOnce(Runnable work) {
        atOnce(() -> {
            work.run();
            return true;
        });
    }

    private static void put(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static LedgerFault failed(SQLException fault) {
        String reason = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return new LedgerFault(
                new Text(
                        "台账用不了：" + reason + "。检查磁盘空间和 state/ 的权限；没有任何内容因此丢失，修好后再运行一次",
                        "the ledger cannot be used: " + reason
                                + ". Check the disk's free space and the permissions of state/; nothing is lost, run again once it is mended"),
                fault);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }
}
