package io.hallbridge.ledger;

import io.hallbridge.finding.Text;
import java.util.List;
import java.util.UUID;

/** The ledger's tables, in SQL that SQLite and PostgreSQL both take. */
final class Schema {
    /** Raised when the tables change; an older ledger is then brought up to date here, a newer one refused. */
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
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

    private Schema() {}

    /** Makes the tables that are not there yet, and those that last as long as the connection. */
    static void prepare(Sql sql) {
        sql.atOnce(() -> {
            sql.update("CREATE TABLE IF NOT EXISTS ledger (version INTEGER NOT NULL, birth TEXT NOT NULL)");
            List<Integer> versions = sql.query("SELECT version FROM ledger", row -> row.getInt(1));
            if (versions.isEmpty()) {
                TABLES.forEach(sql::update);
                sql.update(
                        "INSERT INTO ledger (version, birth) VALUES (?, ?)",
                        VERSION,
                        UUID.randomUUID().toString());
            } else if (versions.get(0) > VERSION) {
                throw newer(versions.get(0));
            }
        });
        sql.update("CREATE TEMPORARY TABLE seen_key (dataset TEXT, doc_key TEXT, PRIMARY KEY (dataset, doc_key))");
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
