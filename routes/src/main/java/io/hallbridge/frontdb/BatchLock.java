package io.hallbridge.frontdb;

import io.hallbridge.plan.Batch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;

/**
 * Keeps two transactions of one batch apart. Where a process was killed, or a connection cut, while it was committing, the
 * database may still be at it: who looks the batch up, or sends it again, waits for that. Databases other than PostgreSQL,
 * MySQL and MariaDB and their kin know no lock by name; with those the pause before a retry has to be long enough.
 */
final class BatchLock implements AutoCloseable {
    private static final int NAME = 32;
    private static final int DIGITS = 16;

    private final Connection connection;
    private final String name;
    private final boolean release;

    private BatchLock(Connection connection, String name, boolean release) {
        this.connection = connection;
        this.name = name;
        this.release = release;
    }

    /** Waits for the lock of a batch so many seconds. It is held until the transaction ends, and is then to be closed. */
    static BatchLock of(Batch batch, Connection connection, int seconds) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String name = "hallbridge-"
                + batch.id().substring(0, Math.min(NAME, batch.id().length()));
        if (product.contains("mysql") || product.contains("mariadb")) {
            named(connection, name, seconds);
            return new BatchLock(connection, name, true);
        }
        if (product.contains("postgres")) {
            numbered(connection, number(batch), seconds);
        }
        return new BatchLock(connection, name, false);
    }

    private static long number(Batch batch) {
        return Long.parseUnsignedLong(
                batch.id().substring(0, Math.min(DIGITS, batch.id().length())), DIGITS);
    }

    private static void numbered(Connection connection, long number, int seconds) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setQueryTimeout(seconds);
            lock.setLong(1, number);
            lock.execute();
        }
    }

    private static void named(Connection connection, String name, int seconds) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            lock.setString(1, name);
            lock.setInt(2, Math.max(1, seconds / 2));
            try (ResultSet got = lock.executeQuery()) {
                if (!got.next() || got.getInt(1) != 1) {
                    throw new SQLTimeoutException("the batch is still being written", "40001");
                }
            }
        }
    }

    /** MySQL keeps it beyond the transaction, for as long as the connection lives. */
    @Override
    public void close() {
        if (release) {
            try (PreparedStatement lock = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
                lock.setString(1, name);
                lock.execute();
            } catch (SQLException lost) {
                return; // with the connection the lock is gone too
            }
        }
    }
}
