package io.hallbridge.mapping;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the rows of a table: every row read is a document or was skipped for a reason.
 *
 * @param read rows read, the header's among them
 * @param documents rows that became documents; for a table of children, rows that became elements or lack a parent
 * @param skipped rows skipped, by reason; a reason that did not occur is absent
 */
public record Tally(long read, long documents, Map<SkipReason, Long> skipped) {

    public Tally {
        Map<SkipReason, Long> sorted = new EnumMap<>(SkipReason.class);
        sorted.putAll(skipped);
        skipped = java.util.Collections.unmodifiableMap(sorted);
        long sum =
                documents + skipped.values().stream().mapToLong(Long::longValue).sum();
        if (read != sum) {
            throw new IllegalArgumentException(read + " rows read, but " + sum + " accounted for");
        }
    }

    /** Both together. */
    Tally plus(Tally other) {
        Map<SkipReason, Long> both = new EnumMap<>(SkipReason.class);
        both.putAll(skipped);
        other.skipped.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new Tally(read + other.read, documents + other.documents, both);
    }

    /** How many rows were skipped, whatever the reason. */
    public long skippedRows() {
        return read - documents;
    }
}
