package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bundles that came across, over the ledger's connection, whose turns it keeps. */
final class ArrivalTable implements Arrivals {
    private static final int KEYS_AT_ONCE = 500;

    private final Sql sql;
    private final Object turn;

    ArrivalTable(Sql sql, Object turn) {
        this.sql = sql;
        this.turn = turn;
    }

    @Override
    public Optional<Arrival> last(String relay) {
        return first("SELECT * FROM arrival WHERE relay = ? ORDER BY begun DESC, number DESC LIMIT 1", relay);
    }

    @Override
    public Optional<Arrival> find(String relay, String chain, long number) {
        return first("SELECT * FROM arrival WHERE relay = ? AND chain = ? AND number = ?", relay, chain, number);
    }

    private Optional<Arrival> first(String query, Object... values) {
        synchronized (turn) {
            return sql.query(query, ArrivalTable::arrival, values).stream().findFirst();
        }
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getString("relay"),
                row.getString("chain"),
                row.getLong("number"),
                row.getString("hall"),
                row.getString("digest"),
                row.getString("manifest"),
                Instant.parse(row.getString("begun")),
                Optional.ofNullable(row.getString("done")).map(Instant::parse),
                row.getInt("round"),
                row.getLong("awaiting"));
    }

    @Override
    public List<Arrival> unanswered(String relay) {
        synchronized (turn) {
            return sql.query(
                    "SELECT * FROM arrival WHERE relay = ? AND done IS NOT NULL AND (round = 0 OR awaiting > 0)"
                            + " ORDER BY begun, number",
                    ArrivalTable::arrival,
                    relay);
        }
    }

    @Override
    public void begin(Arrival arrival) {
        synchronized (turn) {
            sql.update(
                    "INSERT INTO arrival (relay, chain, number, hall, digest, manifest, begun, round, awaiting)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT DO NOTHING",
                    arrival.relay(),
                    arrival.chain(),
                    arrival.number(),
                    arrival.hall(),
                    arrival.digest(),
                    arrival.manifest(),
                    Stamp.of(arrival.begun()));
        }
    }

    @Override
    public void link(Arrival arrival, Batch batch) {
        synchronized (turn) {
            sql.update(
                    "INSERT INTO arrival_batch (relay, chain, number, place, batch) SELECT ?, ?, ?, coalesce(max(place), 0) + 1, ?"
                            + " FROM arrival_batch WHERE relay = ? AND chain = ? AND number = ? ON CONFLICT DO NOTHING",
                    arrival.relay(),
                    arrival.chain(),
                    arrival.number(),
                    batch.id(),
                    arrival.relay(),
                    arrival.chain(),
                    arrival.number());
        }
    }

    @Override
    public void done(Arrival arrival) {
        synchronized (turn) {
            sql.update(
                    "UPDATE arrival SET done = ? WHERE relay = ? AND chain = ? AND number = ? AND done IS NULL",
                    Stamp.now(),
                    arrival.relay(),
                    arrival.chain(),
                    arrival.number());
        }
    }

    @Override
    public void answered(Arrival arrival, int round, long awaiting) {
        synchronized (turn) {
            sql.update(
                    "UPDATE arrival SET round = ?, awaiting = ? WHERE relay = ? AND chain = ? AND number = ?",
                    round,
                    awaiting,
                    arrival.relay(),
                    arrival.chain(),
                    arrival.number());
        }
    }

    /** What a hall said of a document of a batch, or of the batch as a whole. */
    private record Said(String key, Optional<Outcome> outcome) {}

    @Override
    public Map<String, Outcome> outcomes(Arrival arrival, String dataset, Collection<String> keys) {
        Map<String, Outcome> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        synchronized (turn) {
            for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
                outcomes(arrival, dataset, all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE)), found);
            }
        }
        return found;
    }

    /** SQLite takes tables in the order of a cross join, and so looks the keys up instead of reading the whole bundle. */
    private void outcomes(Arrival arrival, String dataset, List<String> keys, Map<String, Outcome> found) {
        List<Object> values = new ArrayList<>(List.of(arrival.relay(), arrival.chain(), arrival.number(), dataset));
        values.addAll(keys);
        sql.each(
                "SELECT i.doc_key, i.version, i.outcome, i.code, i.message, b.state, b.note, h.version AS held"
                        + " FROM item i CROSS JOIN batch b CROSS JOIN arrival_batch a LEFT JOIN holding h ON h.hall = b.hall AND h.dataset = b.dataset AND h.doc_key = i.doc_key"
                        + " WHERE b.id = i.batch AND a.batch = i.batch AND a.relay = ? AND a.chain = ? AND a.number = ?"
                        + " AND b.dataset = ? AND i.doc_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?")) + ") ORDER BY a.place",
                ArrivalTable::said,
                said -> {
                    if (said.outcome().isPresent()) {
                        found.put(said.key(), said.outcome().get());
                    } else {
                        found.remove(said.key());
                    }
                },
                values.toArray());
    }

    /** What was put off, divided, abandoned or left in doubt has no outcome here. */
    private static Said said(ResultSet row) throws SQLException {
        String key = row.getString("doc_key");
        long held = row.getLong("held") > row.getLong("version") ? row.getLong("held") : 0;
        if (row.getString("state").equals("refused")) {
            String[] words = (text(row, "note") + " ").split(" ", 2);
            return new Said(
                    key, Optional.of(new Outcome(key, Outcome.State.REFUSED, words[0], words[1].strip(), held)));
        }
        String outcome = row.getString("outcome");
        if (outcome == null || !row.getString("state").equals("settled") || outcome.equals("later")) {
            return new Said(key, Optional.empty());
        }
        Outcome.State state = Outcome.State.valueOf(outcome.toUpperCase(Locale.ROOT));
        return new Said(key, Optional.of(new Outcome(key, state, text(row, "code"), text(row, "message"), held)));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
