package io.hallbridge.mapping;

import java.util.EnumMap;
import java.util.Map;

/** Counts rows as they are read. */
final class RowCount {
    private long read;
    private long documents;
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);

    void document() {
        read++;
        documents++;
    }

    void skipped(SkipReason reason) {
        read++;
        skipped.merge(reason, 1L, Long::sum);
    }

    Tally tally() {
        return new Tally(read, documents, skipped);
    }
}
