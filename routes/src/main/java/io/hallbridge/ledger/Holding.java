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
 */
public record Holding(String key, State state, Optional<String> fingerprint, long version, String source) {

    /** Whether the hall holds a document. */
    public enum State {
        /** It accepted it and shows it. */
        HELD,
        /** It withdrew it. */
        RETIRED,
        /** It was sent and never accepted. */
        NEVER,
        /** It was taken, to be decided later. */
        AWAITING
    }

    /** Whether the hall holds exactly this content. */
    public boolean holds(String content) {
        return state == State.HELD && fingerprint.filter(content::equals).isPresent();
    }
}
