package io.hallbridge.plan;

import org.jspecify.annotations.Nullable;

/**
 * One document to create, update or retire at the hall.
 *
 * @param operation what is to be done
 * @param dataset the dataset's name
 * @param key the document's key
 * @param version the version this change makes, one above the last one sent for this key; from 1
 * @param fingerprint SHA-256 of the canonical JSON content in 64 lower-case hex digits; for a retirement that of the
 *     content last accepted
 * @param previous the fingerprint the hall last accepted; null for a create
 * @param content the document; null for a retirement
 * @param source the name of the source it came from, {@code health}
 * @param origin the place it was read from in words, {@code inbox/health/卫健局.xlsx · 权责清单 · 17}
 */
public record Change(
        Operation operation,
        String dataset,
        String key,
        long version,
        String fingerprint,
        @Nullable String previous,
        @Nullable Content content,
        String source,
        String origin) {

    /** The same by a version above one that the hall holds already; unchanged where it is above that anyhow. */
    public Change above(long held) {
        return held < version
                ? this
                : new Change(operation, dataset, key, held + 1, fingerprint, previous, content, source, origin);
    }
}
