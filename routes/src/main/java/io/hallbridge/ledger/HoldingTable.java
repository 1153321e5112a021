package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What each hall holds, and the number that grows when that changes. */
final class HoldingTable {
    /** SQLite takes 32,766 parameters and PostgreSQL 65,535; longer lists gain nothing. */
    private static final int KEYS_AT_ONCE = 500;

    /** A decision on an older version leaves the newer one awaited. */
    private static final String NO_LONGER_AWAITED = "awaited = CASE WHEN version > ? THEN awaited ELSE NULL END";

    private final Sql sql;

    HoldingTable(Sql sql) {
        this.sql = sql;
    }

    Map<String, Holding> of(String hall, String dataset, Collection<String> keys) {
        Map<String, Holding> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            List<Object> values = new ArrayList<>(List.of(hall, dataset));
            values.addAll(some);
            sql.each(
                    "SELECT * FROM holding WHERE hall = ? AND dataset = ? AND doc_key IN ("
                            + String.join(",", Collections.nCopies(some.size(), "?")) + ")",
                    HoldingTable::holding,
                    holding -> found.put(holding.key(), holding),
                    values.toArray());
        }
        return found;
    }

    static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getString("doc_key"),
                Holding.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("fingerprint")),
                row.getLong("version"),
                row.getString("source"),
                Optional.ofNullable(row.getString("awaited")));
    }

    long held(String hall, String dataset, String source) {
        return sql.query(
                        "SELECT count(*) FROM holding WHERE hall = ? AND dataset = ? AND source = ? AND state = 'held'",
                        row -> row.getLong(1),
                        hall,
                        dataset,
                        source)
                .get(0);
    }

    Map<String, Long> held(String hall) {
        Map<String, Long> held = new LinkedHashMap<>();
        sql.each(
                "SELECT dataset, count(*) AS n FROM holding WHERE hall = ? AND state = 'held' GROUP BY dataset ORDER BY dataset",
                row -> Map.entry(row.getString("dataset"), row.getLong("n")),
                entry -> held.put(entry.getKey(), entry.getValue()),
                hall);
        return held;
    }

    void seen(String dataset, Collection<String> keys) {
        sql.updateAll("INSERT INTO seen_key (dataset, doc_key) VALUES (?, ?) ON CONFLICT DO NOTHING", keys, key ->
                new Object[] {dataset, key});
    }

    void absent(String hall, String dataset, String source, Consumer<Holding> each) {
        sql.each("""
                SELECT * FROM holding h WHERE hall = ? AND dataset = ? AND source = ? AND state = 'held'
                  AND (awaited IS NULL OR awaited <> 'withdrawal')
                  AND NOT EXISTS (SELECT 1 FROM seen_key s WHERE s.dataset = h.dataset AND s.doc_key = h.doc_key)
                ORDER BY doc_key""", HoldingTable::holding, each, hall, dataset, source);
    }

    /** Notes the version that is about to be sent, so that no later content ever goes by the same number. */
    void sending(Batch batch) {
        String now = Stamp.now();
        sql.updateAll("""
                INSERT INTO holding (hall, dataset, doc_key, source, state, fingerprint, version, updated)
                VALUES (?, ?, ?, ?, 'never', NULL, ?, ?)
                ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET version =
                  CASE WHEN excluded.version > holding.version THEN excluded.version ELSE holding.version END""", batch.changes(), change ->
                new Object[] {batch.hall(), batch.dataset(), change.key(), change.source(), change.version(), now});
    }

    /** Takes over what a hall said of some documents of a batch; the two lists go together. */
    void decided(Batch batch, List<Change> changes, List<Outcome> outcomes) {
        String now = Stamp.now();
        List<Change> held = new ArrayList<>();
        List<Change> refused = new ArrayList<>();
        List<Change> awaiting = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i).state()) {
                case ACCEPTED, DUPLICATE -> held.add(changes.get(i));
                case AWAITING -> awaiting.add(changes.get(i));
                case REFUSED, LATER -> refused.add(changes.get(i));
            }
        }
        sql.updateAll(
                "UPDATE holding SET state = ?, fingerprint = ?, source = ?, updated = ?, " + NO_LONGER_AWAITED
                        + " WHERE hall = ? AND dataset = ? AND doc_key = ?",
                held,
                change -> new Object[] {
                    batch.retires() ? "retired" : "held",
                    change.fingerprint(),
                    change.source(),
                    now,
                    change.version(),
                    batch.hall(),
                    batch.dataset(),
                    change.key()
                });
        sql.updateAll(
                "UPDATE holding SET updated = ?, " + NO_LONGER_AWAITED
                        + " WHERE hall = ? AND dataset = ? AND doc_key = ?",
                refused,
                change -> new Object[] {now, change.version(), batch.hall(), batch.dataset(), change.key()});
        sql.updateAll(
                "UPDATE holding SET awaited = ?, source = ?, updated = ? WHERE hall = ? AND dataset = ? AND doc_key = ?",
                awaiting,
                change -> new Object[] {
                    batch.retires() ? Holding.WITHDRAWAL : change.fingerprint(),
                    change.source(),
                    now,
                    batch.hall(),
                    batch.dataset(),
                    change.key()
                });
        higher(changes, batch, outcomes);
    }

    /** A hall that holds a higher version than was sent is told of the next change with one above that. */
    private void higher(List<Change> changes, Batch batch, List<Outcome> outcomes) {
        List<Outcome> higher = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).version() > changes.get(i).version()) {
                higher.add(outcomes.get(i));
            }
        }
        sql.updateAll(
                "UPDATE holding SET version = ? WHERE hall = ? AND dataset = ? AND doc_key = ? AND version < ?",
                higher,
                outcome ->
                        new Object[] {outcome.version(), batch.hall(), batch.dataset(), outcome.key(), outcome.version()
                        });
    }

    void moved(Batch batch) {
        sql.update(
                "INSERT INTO hall_position (hall, dataset, number) VALUES (?, ?, 1)"
                        + " ON CONFLICT (hall, dataset) DO UPDATE SET number = hall_position.number + 1",
                batch.hall(),
                batch.dataset());
    }

    long position(Lane lane) {
        Map<String, Long> numbers = new HashMap<>();
        sql.each(
                "SELECT dataset, number FROM hall_position WHERE hall = ?",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                entry -> numbers.put(entry.getKey(), entry.getValue()),
                lane.hall());
        return lane.datasets().stream()
                .mapToLong(dataset -> numbers.getOrDefault(dataset, 0L))
                .sum();
    }
}
