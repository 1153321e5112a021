package io.hallbridge.bench.loop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A table of what was accepted, in SQLite: one connection asks, another writes a batch in a transaction. */
public final class BareLedger implements AutoCloseable {
    private final Connection reading;
    private final Connection writing;
    private final PreparedStatement ask;
    private final PreparedStatement write;

    /** What is remembered of a document. */
    public record Line(String key, long version, String fingerprint) {}

    /** Opens it in a folder. */
    public BareLedger(Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("sent.db");
        writing = DriverManager.getConnection(url);
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS sent (key TEXT PRIMARY KEY, version INTEGER, fingerprint TEXT)"
                            + " WITHOUT ROWID");
        }
        writing.setAutoCommit(false);
        reading = DriverManager.getConnection(url);
        ask = reading.prepareStatement("SELECT version, fingerprint FROM sent WHERE key = ?");
        write = writing.prepareStatement("INSERT OR REPLACE INTO sent VALUES (?, ?, ?)");
    }

    /** What was accepted of a key. */
    public Optional<Line> find(String key) throws SQLException {
        ask.setString(1, key);
        try (ResultSet found = ask.executeQuery()) {
            return found.next() ? Optional.of(new Line(key, found.getLong(1), found.getString(2))) : Optional.empty();
        }
    }

    /** Remembers a batch. */
    public synchronized void accepted(List<Line> lines) throws SQLException {
        for (Line line : lines) {
            write.setString(1, line.key());
            write.setLong(2, line.version());
            write.setString(3, line.fingerprint());
            write.addBatch();
        }
        write.executeBatch();
        writing.commit();
    }

    /** All of it in the order of the keys. */
    public ResultSet inOrder() throws SQLException {
        return reading.createStatement().executeQuery("SELECT key, fingerprint FROM sent ORDER BY key");
    }

    @Override
    public void close() throws SQLException {
        reading.close();
        writing.close();
    }
}
