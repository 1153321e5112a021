package io.hallbridge.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The documents held back. */
final class QuarantineTable {
    private final Sql sql;

    QuarantineTable(Sql sql) {
        this.sql = sql;
    }

    void add(String run, Collection<Quarantined> documents) {
        sql.updateAll("""
                INSERT INTO quarantine (job, dataset, place, doc_key, origin, findings, run, first_run, attempts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
                ON CONFLICT (job, dataset, place) DO UPDATE SET origin = excluded.origin, findings = excluded.findings,
                  run = excluded.run, attempts = quarantine.attempts + 1""", documents, held -> new Object[] {
            held.job(), held.dataset(), held.place(), held.key().orElse(null), held.origin(), held.findings(), run, run
        });
    }

    void release(String run, String job) {
        sql.update("DELETE FROM quarantine WHERE job = ? AND run <> ?", job, run);
    }

    List<Quarantined> recent(int most) {
        return sql.query(
                "SELECT * FROM quarantine ORDER BY run DESC, dataset, place LIMIT ?",
                row -> new Quarantined(
                        row.getString("job"),
                        row.getString("dataset"),
                        row.getString("place"),
                        Optional.ofNullable(row.getString("doc_key")),
                        row.getString("origin"),
                        row.getString("findings")),
                most);
    }

    long count() {
        return sql.query("SELECT count(*) FROM quarantine", row -> row.getLong(1))
                .get(0);
    }
}
