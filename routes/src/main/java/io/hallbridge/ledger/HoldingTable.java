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

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getString("doc_key"),
                Holding.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("fingerprint")),
                row.getLong("version"),
                row.getString("source"));
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

    /** Takes over what a hall said of a batch's documents. */
    void settled(Batch batch, List<Outcome> outcomes) {
        String now = Stamp.now();
        List<Change> held = new ArrayList<>();
        List<Change> awaiting = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome.State state = outcomes.get(i).state();
            if (state.held()) {
                held.add(batch.changes().get(i));
            } else if (state == Outcome.State.AWAITING) {
                awaiting.add(batch.changes().get(i));
            }
        }
        sql.updateAll(
                "UPDATE holding SET state = ?, fingerprint = ?, source = ?, updated = ?"
                        + " WHERE hall = ? AND dataset = ? AND doc_key = ?",
                held,
                change -> new Object[] {
                    batch.retires() ? "retired" : "held",
                    change.fingerprint(),
                    change.source(),
                    now,
                    batch.hall(),
                    batch.dataset(),
                    change.key()
                });
        sql.updateAll(
                "UPDATE holding SET state = 'awaiting', updated = ? WHERE hall = ? AND dataset = ? AND doc_key = ?",
                awaiting,
                change -> new Object[] {now, batch.hall(), batch.dataset(), change.key()});
        higher(batch, outcomes);
    }

    /** A hall that holds a higher version than was sent is told of the next change with one above that. */
    private void higher(Batch batch, List<Outcome> outcomes) {
        List<Outcome> higher = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).version() > batch.changes().get(i).version()) {
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

    void moved(String hall) {
        sql.update(
                "INSERT INTO hall_position (hall, number) VALUES (?, 1)"
                        + " ON CONFLICT (hall) DO UPDATE SET number = hall_position.number + 1",
                hall);
    }

    long position(String hall) {
        return sql.query("SELECT number FROM hall_position WHERE hall = ?", row -> row.getLong(1), hall).stream()
                .findFirst()
                .orElse(0L);
    }
}
