package io.hallbridge.ledger;

import io.hallbridge.finding.Text;
import io.hallbridge.plan.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ledger's tables, in SQL that SQLite and PostgreSQL both take. */
final class Schema {
    private static final List<String> FIRST = List.of(
            """
            CREATE TABLE IF NOT EXISTS run (
              id TEXT PRIMARY KEY, job TEXT NOT NULL, hall TEXT NOT NULL, started TEXT NOT NULL,
              ended TEXT, exit_code INTEGER, totals TEXT)""",
            """
            CREATE TABLE IF NOT EXISTS holding (
              hall TEXT NOT NULL, dataset TEXT NOT NULL, doc_key TEXT NOT NULL, source TEXT NOT NULL,
              state TEXT NOT NULL, fingerprint TEXT, version BIGINT NOT NULL, updated TEXT NOT NULL,
              PRIMARY KEY (hall, dataset, doc_key))""",
            "CREATE INDEX IF NOT EXISTS holding_source ON holding (hall, dataset, source)",
            """
            CREATE TABLE IF NOT EXISTS batch (
              id TEXT PRIMARY KEY, run TEXT NOT NULL, hall TEXT NOT NULL, dataset TEXT NOT NULL, retires INTEGER NOT NULL,
              state TEXT NOT NULL, attempts INTEGER NOT NULL, opened TEXT NOT NULL, closed TEXT, receipt TEXT, note TEXT)""",
            "CREATE INDEX IF NOT EXISTS batch_state ON batch (state)",
            """
            CREATE TABLE IF NOT EXISTS item (
              batch TEXT NOT NULL REFERENCES batch (id), seq INTEGER NOT NULL, operation TEXT NOT NULL,
              doc_key TEXT NOT NULL, version BIGINT NOT NULL, fingerprint TEXT NOT NULL, previous TEXT, content TEXT,
              source TEXT NOT NULL, origin TEXT NOT NULL, outcome TEXT, code TEXT, message TEXT,
              PRIMARY KEY (batch, seq))""",
            "CREATE INDEX IF NOT EXISTS item_key ON item (doc_key)",
            """
            CREATE TABLE IF NOT EXISTS quarantine (
              job TEXT NOT NULL, dataset TEXT NOT NULL, place TEXT NOT NULL, doc_key TEXT, origin TEXT NOT NULL,
              findings TEXT NOT NULL, run TEXT NOT NULL, first_run TEXT NOT NULL, attempts INTEGER NOT NULL,
              PRIMARY KEY (job, dataset, place))""",
            """
            CREATE TABLE IF NOT EXISTS hall_lock (
              hall TEXT PRIMARY KEY, run TEXT NOT NULL, host TEXT NOT NULL, pid BIGINT NOT NULL,
              process_started TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS hall_position (hall TEXT PRIMARY KEY, number BIGINT NOT NULL)");

    /** Locks and positions by dataset, what a hall is deciding on, and why a document is held back. */
    private static final List<String> SECOND = List.of(
            "ALTER TABLE holding ADD COLUMN awaited TEXT",
            "UPDATE holding SET state = 'never' WHERE state = 'awaiting'",
            "DROP TABLE hall_lock",
            """
            CREATE TABLE hall_lock (
              hall TEXT NOT NULL, dataset TEXT NOT NULL, run TEXT NOT NULL, host TEXT NOT NULL, pid BIGINT NOT NULL,
              process_started TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, PRIMARY KEY (hall, dataset))""",
            "CREATE INDEX item_awaiting ON item (batch) WHERE outcome = 'awaiting'",
            "DROP TABLE hall_position",
            """
            CREATE TABLE hall_position (
              hall TEXT NOT NULL, dataset TEXT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (hall, dataset))""",
            "ALTER TABLE quarantine ADD COLUMN hall TEXT",
            "ALTER TABLE quarantine ADD COLUMN reason TEXT NOT NULL DEFAULT 'errors'",
            "ALTER TABLE quarantine ADD COLUMN fingerprint TEXT",
            "ALTER TABLE quarantine ADD COLUMN definitions TEXT",
            "ALTER TABLE quarantine ADD COLUMN code TEXT",
            "ALTER TABLE quarantine ADD COLUMN message TEXT",
            "ALTER TABLE quarantine ADD COLUMN source TEXT",
            "ALTER TABLE quarantine ADD COLUMN retry INTEGER NOT NULL DEFAULT 0",
            "CREATE INDEX quarantine_refused ON quarantine (hall, dataset, doc_key) WHERE reason = 'refused'",
            """
            CREATE TABLE made_with (
              run TEXT NOT NULL, dataset TEXT NOT NULL, source TEXT NOT NULL, definitions TEXT NOT NULL,
              PRIMARY KEY (run, dataset, source))""");

    /** What is carried over an air gap, on the side that writes bundles and on the side that receives them. */
    private static final List<String> THIRD = List.of("""
            CREATE TABLE bundle (
              id TEXT PRIMARY KEY, hall TEXT NOT NULL, run TEXT NOT NULL, part INTEGER NOT NULL, batches BIGINT NOT NULL,
              documents BIGINT NOT NULL, bytes BIGINT NOT NULL, begun TEXT NOT NULL, number BIGINT, manifest TEXT,
              digest TEXT, written TEXT, UNIQUE (hall, number))""", """
            CREATE TABLE bundle_batch (
              bundle TEXT NOT NULL REFERENCES bundle (id), place BIGINT NOT NULL, batch TEXT NOT NULL UNIQUE,
              PRIMARY KEY (bundle, place))""", """
            CREATE TABLE arrival (
              relay TEXT NOT NULL, chain TEXT NOT NULL, number BIGINT NOT NULL, hall TEXT NOT NULL, digest TEXT NOT NULL,
              manifest TEXT NOT NULL, begun TEXT NOT NULL, done TEXT, round INTEGER NOT NULL, awaiting BIGINT NOT NULL,
              PRIMARY KEY (relay, chain, number))""", """
            CREATE TABLE arrival_batch (
              relay TEXT NOT NULL, chain TEXT NOT NULL, number BIGINT NOT NULL, place BIGINT NOT NULL, batch TEXT NOT NULL,
              PRIMARY KEY (relay, chain, number, batch))""");

    static final String ADD_CONTENTS = "INSERT INTO batch_contents (batch, contents) VALUES (?, ?)";

    /** What brings a ledger from each version to the next; the newest version is their number. */
    private static final List<Consumer<Sql>> STEPS = List.of(all(FIRST), all(SECOND), all(THIRD), Schema::packContents);

    /** A newer ledger is refused. */
    static final int VERSION = STEPS.size();

    private Schema() {}

    private static Consumer<Sql> all(List<String> statements) {
        return sql -> statements.forEach(sql::update);
    }

    /** What the changes of a batch hold goes into a row of its own, for that of the batch is rewritten whole when it ends. */
    private static void packContents(Sql sql) {
        sql.update(
                "CREATE TABLE batch_contents (batch TEXT PRIMARY KEY REFERENCES batch (id), contents BYTEA NOT NULL)");
        for (String batch : sql.query("SELECT id FROM batch", row -> row.getString(1))) {
            List<Optional<String>> contents = sql.query(
                    "SELECT content FROM item WHERE batch = ? ORDER BY seq",
                    row -> Optional.ofNullable(row.getString(1)),
                    batch);
            List<@Nullable Content> all = new ArrayList<>();
            contents.forEach(content -> all.add(content.map(Content::of).orElse(null)));
            sql.update(ADD_CONTENTS, batch, PackedContents.pack(all));
        }
        sql.update("ALTER TABLE item DROP COLUMN content");
    }

    /** Brings the tables up to date. */
    static void prepare(Sql sql) {
        sql.atOnce(() -> {
            sql.update("CREATE TABLE IF NOT EXISTS ledger (version INTEGER NOT NULL, birth TEXT NOT NULL)");
            int version = version(sql);
            if (version > VERSION) {
                throw newer(version);
            }
            STEPS.subList(version, VERSION).forEach(step -> step.accept(sql));
            if (version == 0) {
                sql.update(
                        "INSERT INTO ledger (version, birth) VALUES (?, ?)",
                        VERSION,
                        UUID.randomUUID().toString());
            } else if (version < VERSION) {
                sql.update("UPDATE ledger SET version = ?", VERSION);
            }
        });
    }

    /** 0 where there are no tables yet. */
    private static int version(Sql sql) {
        return sql.query("SELECT version FROM ledger", row -> row.getInt(1)).stream()
                .findFirst()
                .orElse(0);
    }

    /** What tells this ledger from every other, one that was lost before it included. */
    static String birth(Sql sql) {
        return sql.query("SELECT birth FROM ledger", row -> row.getString(1)).get(0);
    }

    private static LedgerFault newer(int version) {
        return new LedgerFault(new Text(
                "台账是更新版本的 hallbridge 建的（版本 " + version + "，本程序认识到 " + VERSION + "）；请升级 hallbridge",
                "the ledger was made by a newer hallbridge (version " + version + ", this one knows " + VERSION
                        + "); upgrade hallbridge"));
    }
}
