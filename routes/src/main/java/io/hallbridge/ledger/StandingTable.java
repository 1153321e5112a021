package io.hallbridge.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a hall is compared with: how every document stands, and the contents to send again. */
final class StandingTable {
    private static final String UNDER_WAY = """
            SELECT DISTINCT i.doc_key FROM batch b JOIN item i ON i.batch = b.id
            WHERE b.hall = ? AND b.dataset = ? AND b.state IN ('open', 'doubt')""";
    private static final String STANDING = """
            SELECT h.*, u.doc_key IS NOT NULL AS under_way FROM holding h
            LEFT JOIN (%s) u ON u.doc_key = h.doc_key WHERE h.hall = ? AND h.dataset = ? ORDER BY %s""";

    /** Whatever the database's language and encoding are. */
    private static final String BYTES = "convert_to(h.doc_key, 'UTF8')";

    private final Sql sql;
    private final String standing;

    StandingTable(Sql sql) {
        this.sql = sql;
        this.standing = STANDING.formatted(UNDER_WAY, sql.isPostgres() ? BYTES : "h.doc_key");
    }

    /** In the order of the keys' bytes in UTF-8, which is that of their code points. */
    void each(String hall, String dataset, Consumer<Standing> each) {
        sql.stream(
                standing,
                row -> {
                    Holding holding = HoldingTable.holding(row);
                    boolean awaited = holding.awaited().isPresent();
                    return new Standing(holding, awaited || row.getBoolean("under_way"));
                },
                each,
                hall,
                dataset,
                hall,
                dataset);
    }

    Map<String, Kept> kept(String hall, String dataset, Collection<String> keys) {
        Map<String, Kept> kept = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(hall, dataset));
        values.addAll(keys);
        sql.each(
                "SELECT i.doc_key, i.content, i.origin FROM item i JOIN batch b ON b.id = i.batch"
                        + " JOIN holding h ON h.hall = b.hall AND h.dataset = b.dataset AND h.doc_key = i.doc_key"
                        + " AND h.fingerprint = i.fingerprint WHERE b.hall = ? AND b.dataset = ?"
                        + " AND i.outcome IN ('accepted', 'duplicate') AND i.content IS NOT NULL AND i.doc_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?")) + ") ORDER BY i.version",
                row -> Map.entry(row.getString(1), new Kept(row.getString(2), row.getString(3))),
                entry -> kept.put(entry.getKey(), entry.getValue()),
                values.toArray());
        return kept;
    }
}
