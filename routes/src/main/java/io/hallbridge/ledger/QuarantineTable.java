package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.ledger.Quarantined.Reason;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents held back, over the ledger's connection, whose turns it keeps. */
final class QuarantineTable implements Quarantine {
    private static final int KEYS_AT_ONCE = 500;

    private static final String NEW = """
            INSERT INTO quarantine (job, hall, dataset, source, definitions, place, doc_key, origin, findings, reason,
              fingerprint, code, message, run, first_run, attempts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String AS_NEW = """
             ON CONFLICT (job, dataset, place) DO UPDATE SET hall = excluded.hall, source = excluded.source,
              definitions = excluded.definitions, doc_key = excluded.doc_key, origin = excluded.origin,
              findings = excluded.findings, fingerprint = excluded.fingerprint, code = excluded.code,
              message = excluded.message, run = excluded.run""";

    /** The same reason once more; another reason begins anew. */
    private static final String ONCE_MORE = AS_NEW + """
            , retry = 0, reason = excluded.reason,
              first_run = CASE WHEN quarantine.reason = excluded.reason THEN quarantine.first_run ELSE excluded.first_run END,
              attempts = CASE WHEN quarantine.reason = excluded.reason THEN quarantine.attempts + 1 ELSE 1 END""";

    private static final String STILL = AS_NEW + """
            , reason = excluded.reason, first_run = excluded.first_run, attempts = excluded.attempts""";

    private final Sql sql;
    private final Object turn;

    QuarantineTable(Sql sql, Object turn) {
        this.sql = sql;
        this.turn = turn;
    }

    @Override
    public void hold(String run, Collection<Quarantined> documents) {
        synchronized (turn) {
            sql.atOnce(() -> sql.updateAll(NEW + ONCE_MORE, documents, one -> values(one, run, run, 1)));
        }
    }

    @Override
    public void holdAgain(String run, Collection<HeldBack> documents) {
        synchronized (turn) {
            sql.atOnce(() -> sql.updateAll(
                    NEW + STILL, documents, one -> values(one.document(), run, one.firstRun(), one.attempts())));
        }
    }

    private static @Nullable Object[] values(Quarantined one, String run, String firstRun, int attempts) {
        return new @Nullable Object[] {
            one.job(),
            one.hall(),
            one.dataset(),
            one.made().source(),
            one.made().definitions(),
            one.place(),
            one.key().orElse(null),
            one.origin(),
            one.findings(),
            one.reason().word(),
            one.refusal().map(Refusal::fingerprint).orElse(null),
            one.refusal().map(Refusal::code).orElse(null),
            one.refusal().map(Refusal::message).orElse(null),
            run,
            firstRun,
            attempts
        };
    }

    /** Takes over what a hall said. */
    void decided(Decision decision) {
        Batch batch = decision.batch();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            Change change = decision.change(i);
            if (outcome.state().held()) {
                taken.add(outcome.key());
            } else if (outcome.state() == Outcome.State.REFUSED
                    && outcome.version() < change.version()) { // a newer version there is put right by itself
                refused(batch, change, outcome.code(), outcome.message());
            }
        }
        if (!taken.isEmpty() && findRefused(batch.hall(), batch.dataset())) {
            sql.updateAll(
                    "DELETE FROM quarantine WHERE hall = ? AND dataset = ? AND doc_key = ? AND reason = 'refused'",
                    taken,
                    key -> new Object[] {batch.hall(), batch.dataset(), key});
        }
    }

    /** Puts a document here that the hall refused, under the job of the run that sent it. */
    void refused(Batch batch, Change change, String code, String message) {
        String job = one("SELECT job FROM run WHERE id = ?", batch.run());
        String definitions = one(
                "SELECT definitions FROM made_with WHERE run = ? AND dataset = ? AND source = ?",
                batch.run(),
                batch.dataset(),
                change.source());
        String content = batch.retires() ? Holding.WITHDRAWAL : change.fingerprint();
        Quarantined refused = new Quarantined(
                job,
                batch.hall(),
                new Made(batch.dataset(), change.source(), definitions),
                change.key(),
                Optional.of(change.key()),
                change.origin(),
                "[]",
                Optional.of(new Refusal(content, code, message)));
        sql.update(NEW + ONCE_MORE, values(refused, batch.run(), batch.run(), 1));
    }

    private String one(String query, Object... values) {
        return sql.query(query, row -> row.getString(1), values).stream()
                .findFirst()
                .orElse("");
    }

    @Override
    public void release(String run, String job, Set<String> unread) {
        List<Object> values = new ArrayList<>(List.of(job, run));
        values.addAll(unread);
        String but = unread.isEmpty()
                ? ""
                : " AND (source IS NULL OR source NOT IN (" + String.join(",", Collections.nCopies(unread.size(), "?"))
                        + "))";
        synchronized (turn) {
            sql.update("DELETE FROM quarantine WHERE job = ? AND run <> ?" + but, values.toArray());
        }
    }

    @Override
    public void madeWith(String run, Collection<Made> made) {
        synchronized (turn) {
            sql.atOnce(() -> sql.updateAll(
                    "INSERT INTO made_with (run, dataset, source, definitions) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    made,
                    one -> new Object[] {run, one.dataset(), one.source(), one.definitions()}));
        }
    }

    @Override
    public boolean anyRefused(String hall, String dataset) {
        synchronized (turn) {
            return findRefused(hall, dataset);
        }
    }

    private boolean findRefused(String hall, String dataset) {
        return !sql.query(
                        "SELECT 1 FROM quarantine WHERE hall = ? AND dataset = ? AND reason = 'refused' LIMIT 1",
                        row -> row.getInt(1),
                        hall,
                        dataset)
                .isEmpty();
    }

    @Override
    public Map<String, HeldBack> refused(String hall, String dataset, Collection<String> keys) {
        Map<String, HeldBack> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        synchronized (turn) {
            for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
                List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
                List<Object> values = new ArrayList<>(List.of(hall, dataset));
                values.addAll(some);
                sql.each(
                        "SELECT * FROM quarantine WHERE hall = ? AND dataset = ? AND reason = 'refused' AND doc_key IN ("
                                + String.join(",", Collections.nCopies(some.size(), "?")) + ") ORDER BY run",
                        QuarantineTable::heldBack,
                        one -> found.put(one.document().place(), one),
                        values.toArray());
            }
        }
        return found;
    }

    @Override
    public List<HeldBack> entries(QuarantineQuery wanted, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(most);
        synchronized (turn) {
            return sql.query(
                    "SELECT * FROM quarantine" + where + " ORDER BY run DESC, dataset, place LIMIT ?",
                    QuarantineTable::heldBack,
                    values.toArray());
        }
    }

    @Override
    public long count(QuarantineQuery wanted) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        synchronized (turn) {
            return sql.query("SELECT count(*) FROM quarantine" + where, row -> row.getLong(1), values.toArray())
                    .get(0);
        }
    }

    private static String where(QuarantineQuery wanted, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        equal("job", wanted.job(), conditions, values);
        equal("dataset", wanted.dataset(), conditions, values);
        equal("reason", wanted.reason().map(Reason::word), conditions, values);
        equal("doc_key", wanted.key(), conditions, values);
        wanted.run().ifPresent(run -> {
            conditions.add("length(run) >= " + run.length() + " AND substr(run, length(run) - " + (run.length() - 1)
                    + ") = ?");
            values.add(run);
        });
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void equal(String column, Optional<String> wanted, List<String> conditions, List<Object> values) {
        wanted.ifPresent(value -> {
            conditions.add(column + " = ?");
            values.add(value);
        });
    }

    private static HeldBack heldBack(ResultSet row) throws SQLException {
        boolean refused = Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)) == Reason.REFUSED;
        Quarantined document = new Quarantined(
                row.getString("job"),
                text(row, "hall"),
                new Made(row.getString("dataset"), text(row, "source"), text(row, "definitions")),
                row.getString("place"),
                Optional.ofNullable(row.getString("doc_key")),
                row.getString("origin"),
                row.getString("findings"),
                refused
                        ? Optional.of(new Refusal(text(row, "fingerprint"), text(row, "code"), text(row, "message")))
                        : Optional.empty());
        return new HeldBack(
                document,
                row.getString("first_run"),
                row.getString("run"),
                row.getInt("attempts"),
                row.getInt("retry") == 1);
    }

    /** Entries of an older program have nothing in newer columns. */
    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    @Override
    public void retry(Collection<HeldBack> documents) {
        each("UPDATE quarantine SET retry = 1 WHERE job = ? AND dataset = ? AND place = ?", documents);
    }

    @Override
    public void drop(Collection<HeldBack> documents) {
        each("DELETE FROM quarantine WHERE job = ? AND dataset = ? AND place = ?", documents);
    }

    private void each(String statement, Collection<HeldBack> documents) {
        synchronized (turn) {
            sql.atOnce(() -> sql.updateAll(statement, documents, one -> new Object[] {
                one.document().job(), one.document().dataset(), one.document().place()
            }));
        }
    }
}
