package io.hallbridge.ledger;

import io.hallbridge.plan.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final BatchTable batches;
    private final String standing;

    StandingTable(Sql sql, BatchTable batches) {
        this.sql = sql;
        this.batches = batches;
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

    /** A version that was accepted, and where its content is. */
    private record Version(String batch, int seq, String key, long number, String origin) {}

    Map<String, Kept> kept(String hall, String dataset, Collection<String> keys) {
        List<Object> values = new ArrayList<>(List.of(hall, dataset));
        values.addAll(keys);
        Map<String, Version> last = new HashMap<>();
        sql.each(
                "SELECT i.batch, i.seq, i.doc_key, i.version, i.origin FROM item i JOIN batch b ON b.id = i.batch"
                        + " JOIN holding h ON h.hall = b.hall AND h.dataset = b.dataset AND h.doc_key = i.doc_key"
                        + " AND h.fingerprint = i.fingerprint WHERE b.hall = ? AND b.dataset = ? AND b.retires = 0"
                        + " AND i.outcome IN ('accepted', 'duplicate') AND i.doc_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?")) + ")",
                row -> new Version(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getString(5)),
                version ->
                        last.merge(version.key(), version, (one, other) -> one.number() > other.number() ? one : other),
                values.toArray());
        Map<String, List<Version>> byBatch = last.values().stream().collect(Collectors.groupingBy(Version::batch));
        Map<String, Kept> kept = new HashMap<>();
        byBatch.forEach((batch, versions) -> {
            List<@Nullable Content> contents = batches.contents(batch);
            for (Version version : versions) {
                Content content = contents.get(version.seq());
                if (content != null) {
                    kept.put(version.key(), new Kept(content, version.origin()));
                }
            }
        });
        return kept;
    }
}
