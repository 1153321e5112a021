package io.hallbridge.ledger;

import io.hallbridge.hall.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a hall listed, in any order, and in what it differs from the ledger: in a file, since it may be millions, and only
 * for as long as it takes to compare. For one thread.
 */
public final class ListingFile implements AutoCloseable {
    private static final List<String> TABLES = List.of("""
            CREATE TABLE listed (
              dataset TEXT, doc_key TEXT, fingerprint TEXT, current INTEGER, version INTEGER, times INTEGER,
              PRIMARY KEY (dataset, doc_key)) WITHOUT ROWID""", """
            CREATE TABLE difference (
              dataset TEXT, kind TEXT, doc_key TEXT, ledgers TEXT, halls TEXT, version INTEGER, source TEXT,
              PRIMARY KEY (dataset, kind, doc_key)) WITHOUT ROWID""");
    private static final String ADD =
            "INSERT INTO listed VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT (dataset, doc_key) DO NOTHING";
    /** What is shown counts before what was withdrawn, and else what came later. */
    private static final String AGAIN = """
            UPDATE listed SET times = times + 1, version = max(version, ?2),
              fingerprint = CASE WHEN ?1 >= current THEN ?3 ELSE fingerprint END, current = max(current, ?1)
            WHERE dataset = ?4 AND doc_key = ?5""";

    private final Path file;
    private final Sql sql;

    ListingFile(Path file, Connection connection) {
        this.file = file;
        this.sql = new Sql(connection);
        TABLES.forEach(sql::update);
    }

    /** Adds a page and gives how many of its documents had not been listed before. */
    public int add(String dataset, List<Listed> page) {
        return sql.atOnce(() -> {
            int[] added = sql.updateAll(ADD, page, listed -> new Object[] {
                dataset, listed.key(), listed.fingerprint(), listed.current() ? 1 : 0, listed.version()
            });
            List<Listed> again = new ArrayList<>();
            for (int i = 0; i < added.length; i++) {
                if (added[i] == 0) {
                    again.add(page.get(i));
                }
            }
            sql.updateAll(AGAIN, again, listed -> new Object[] {
                listed.current() ? 1 : 0, listed.version(), listed.fingerprint(), dataset, listed.key()
            });
            return page.size() - again.size();
        });
    }

    /** Forgets what was listed of a dataset. */
    public void clear(String dataset) {
        sql.update("DELETE FROM listed WHERE dataset = ?", dataset);
    }

    /** What was listed of a dataset, each document once, in the order of the keys' code points. */
    public Pulled<Listed> listed(String dataset) {
        return sql.pull(
                "SELECT doc_key, fingerprint, current, version FROM listed WHERE dataset = ? ORDER BY doc_key",
                row -> new Listed(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4)),
                dataset);
    }

    /** Gives the key of each document that was listed more than once. */
    public void twice(String dataset, Consumer<String> each) {
        sql.each(
                "SELECT doc_key FROM listed WHERE dataset = ? AND times > 1 ORDER BY doc_key",
                row -> row.getString(1),
                each,
                dataset);
    }

    /** Keeps differences of a dataset. */
    public void differ(String dataset, List<Difference> differences) {
        sql.atOnce(() -> sql.updateAll(
                "INSERT INTO difference VALUES (?, ?, ?, ?, ?, ?, ?)", differences, difference -> new Object[] {
                    dataset,
                    difference.kind().name(),
                    difference.key(),
                    difference.ledgers(),
                    difference.halls(),
                    difference.version(),
                    difference.source()
                }));
    }

    /** Gives the differences of a kind, by key. */
    public void differences(String dataset, Difference.Kind kind, Consumer<Difference> each) {
        sql.each(
                "SELECT * FROM difference WHERE dataset = ? AND kind = ? ORDER BY doc_key",
                row -> new Difference(
                        kind,
                        row.getString("doc_key"),
                        row.getString("ledgers"),
                        row.getString("halls"),
                        row.getLong("version"),
                        row.getString("source")),
                each,
                dataset,
                kind.name());
    }

    @Override
    public void close() throws IOException {
        try {
            sql.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
