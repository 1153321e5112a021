package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What each hall holds, and the number that grows when that changes. */
final class HoldingTable {
    /** SQLite takes 32,766 parameters and PostgreSQL 65,535; longer lists gain nothing. */
    private static final int KEYS_AT_ONCE = 500;

    private static final List<Outcome.State> HELD = List.of(Outcome.State.ACCEPTED, Outcome.State.DUPLICATE);
    private static final List<Outcome.State> REFUSED = List.of(Outcome.State.REFUSED, Outcome.State.LATER);
    private static final List<Outcome.State> AWAITING = List.of(Outcome.State.AWAITING);

    // Each document of a batch has its row since the batch was opened. As insertions these statements go through the
    // batch's items, few as they are; as updates a database may choose to go through all that the hall holds.

    /** A decision on an older version leaves the newer one awaited. */
    private static final String NO_LONGER_AWAITED =
            "awaited = CASE WHEN holding.version > excluded.version THEN holding.awaited ELSE NULL END";

    private static final String TAKEN = """
            INSERT INTO holding (hall, dataset, doc_key, source, state, fingerprint, version, updated)
            SELECT ?, ?, doc_key, source, ?, fingerprint, version, ? FROM item
            WHERE batch = ? AND outcome IN ('accepted', 'duplicate')%s
            ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET state = excluded.state, fingerprint = excluded.fingerprint,
              updated = excluded.updated, """ + " " + NO_LONGER_AWAITED;

    /** Beside {@link #TAKEN}, for few documents come from another source than before, and SQLite indexes anew whatever is set. */
    private static final String MOVED = """
            INSERT INTO holding (hall, dataset, doc_key, source, state, version, updated)
            SELECT ?, ?, doc_key, source, 'held', version, '' FROM item
            WHERE batch = ? AND outcome IN ('accepted', 'duplicate')%s
            ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET source = excluded.source
              WHERE holding.source <> excluded.source""";

    private static final String LEFT = """
            INSERT INTO holding (hall, dataset, doc_key, source, state, version, updated)
            SELECT ?, ?, doc_key, source, 'never', version, ? FROM item
            WHERE batch = ? AND outcome IN ('refused', 'later')%s
            ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET updated = excluded.updated, """ + " " + NO_LONGER_AWAITED;

    private static final String AWAITED = """
            INSERT INTO holding (hall, dataset, doc_key, source, state, awaited, version, updated)
            SELECT ?, ?, doc_key, source, 'never', %s, version, ? FROM item WHERE batch = ? AND outcome = 'awaiting'%s
            ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET awaited = excluded.awaited, source = excluded.source,
              updated = excluded.updated""";

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

    void absent(String hall, String dataset, String source, Predicate<String> met, Consumer<Holding> each) {
        List<String> absent = new ArrayList<>();
        sql.stream(
                "SELECT doc_key FROM holding WHERE hall = ? AND dataset = ? AND source = ? AND state = 'held'"
                        + " AND (awaited IS NULL OR awaited <> '" + Holding.WITHDRAWAL + "') ORDER BY doc_key",
                row -> row.getString(1),
                key -> {
                    if (!met.test(key)) {
                        absent.add(key);
                    }
                },
                hall,
                dataset,
                source);
        Map<String, Holding> found = of(hall, dataset, absent);
        absent.forEach(key -> each.accept(Objects.requireNonNull(found.get(key))));
    }

    /** Notes the version that is about to be sent, so that no later content ever goes by the same number. */
    void sending(Batch batch) {
        sql.update("""
                INSERT INTO holding (hall, dataset, doc_key, source, state, fingerprint, version, updated)
                SELECT ?, ?, doc_key, source, 'never', NULL, version, ? FROM item WHERE batch = ?
                ON CONFLICT (hall, dataset, doc_key) DO UPDATE SET version =
                  CASE WHEN excluded.version > holding.version THEN excluded.version ELSE holding.version END""", batch.hall(), batch.dataset(), Stamp.now(), batch.id());
    }

    /** Takes over what a hall said, once the items tell it. */
    void decided(Decision decision) {
        Batch batch = decision.batch();
        String now = Stamp.now();
        if (decision.hasAny(HELD)) {
            sql.update(
                    TAKEN.formatted(decision.among()),
                    batch.hall(),
                    batch.dataset(),
                    batch.retires() ? "retired" : "held",
                    now,
                    batch.id());
            sql.update(MOVED.formatted(decision.among()), batch.hall(), batch.dataset(), batch.id());
        }
        if (decision.hasAny(REFUSED)) {
            sql.update(LEFT.formatted(decision.among()), batch.hall(), batch.dataset(), now, batch.id());
        }
        if (decision.hasAny(AWAITING)) {
            sql.update(
                    AWAITED.formatted(
                            batch.retires() ? "'" + Holding.WITHDRAWAL + "'" : "fingerprint", decision.among()),
                    batch.hall(),
                    batch.dataset(),
                    now,
                    batch.id());
        }
        higher(decision);
    }

    /** A hall that holds a higher version than was sent is told of the next change with one above that. */
    private void higher(Decision decision) {
        Batch batch = decision.batch();
        List<Outcome> outcomes = decision.outcomes();
        List<Outcome> higher = IntStream.range(0, outcomes.size())
                .filter(number ->
                        outcomes.get(number).version() > decision.change(number).version())
                .mapToObj(outcomes::get)
                .toList();
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
