package io.hallbridge.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The hall's SQLite file: one connection writes, one transaction at a time; as many as needed read beside it.
 *
 * <p>Write-ahead log with {@code synchronous=FULL}: an answer that says “accepted” must outlive a power cut, not only a
 * killed process, and since a batch is one transaction this costs one flush for up to 500 documents.
 */
final class Store implements AutoCloseable {
    private static final String TABLES = "sandbox.sql";
    private static final String BUSY_MILLIS = "5000";

    private final String url;
    private final Connection writer;
    private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();

    private Store(String url, Connection writer) {
        this.url = url;
        this.writer = writer;
    }

    /** What is done on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Opens a hall's file, makes it where it is not there yet. */
    static Store open(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file;
        Connection writer = connect(url);
        try (Statement statement = writer.createStatement()) {
            for (String table : tables().split(";\\s*\n")) {
                statement.execute(table);
            }
            writer.setAutoCommit(false);
        } catch (SQLException broken) {
            writer.close();
            throw broken;
        }
        return new Store(url, writer);
    }

    /** Does all of the work or nothing of it; returns when it is on the disk. */
    synchronized <T> T write(Work<T> work) {
        try {
            T result = work.on(writer);
            writer.commit();
            return result;
        } catch (SQLException failed) {
            undo(failed);
            throw new StoreFailed(failed);
        } catch (RuntimeException failed) {
            undo(failed);
            throw failed;
        }
    }

    <T> T read(Work<T> work) {
        try {
            Connection idle = readers.pollFirst();
            Connection reader = idle == null ? connect(url) : idle;
            try {
                return work.on(reader);
            } finally {
                readers.addFirst(reader);
            }
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (Connection reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    private void undo(Exception cause) {
        try {
            writer.rollback();
        } catch (SQLException also) {
            cause.addSuppressed(also);
        }
    }

    private static Connection connect(String url) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", BUSY_MILLIS);
        return DriverManager.getConnection(url, settings);
    }

    private static String tables() {
        try (InputStream tables = Store.class.getResourceAsStream(TABLES)) {
            if (tables == null) {
                throw new IllegalStateException(TABLES + " is missing from the program");
            }
            return new String(tables.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
