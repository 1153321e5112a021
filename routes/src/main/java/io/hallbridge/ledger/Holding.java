package io.hallbridge.ledger;

import java.util.Optional;

/**
 * What we know a hall to hold of one document.
 *
 * @param key the document's key
 * @param state whether the hall holds it
 * @param fingerprint the content it last accepted; empty where it never accepted any
 * @param version the last version sent, accepted or not; from 1
 * @param source the source it came from when it was last sent
 * @param awaited the content the hall is deciding on, {@link #WITHDRAWAL} for a retirement; empty where it decides on none
 */
public record Holding(
        String key, State state, Optional<String> fingerprint, long version, String source, Optional<String> awaited) {
    /** What stands for a content where a retirement is awaited. */
    public static final String WITHDRAWAL = "withdrawal";

    /** Whether the hall holds a document. */
    public enum State {
        /** It accepted it and shows it. */
        HELD,
        /** It withdrew it. */
        RETIRED,
        /** It was sent and never accepted. */
        NEVER
    }

    /** Whether the hall holds exactly this content. */
    public boolean holds(String content) {
        return state == State.HELD && fingerprint.filter(content::equals).isPresent();
    }

    /** Whether the hall is deciding on exactly this content. */
    public boolean awaits(String content) {
        return awaited.filter(content::equals).isPresent();
    }
}
