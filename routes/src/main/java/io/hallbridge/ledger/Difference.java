package io.hallbridge.ledger;

/**
 * A document of which hall and ledger say different things.
 *
 * @param kind what they disagree on
 * @param key the document's key
 * @param ledgers the fingerprint of the content the ledger takes the hall to hold; empty where it takes it to hold none
 * @param halls the fingerprint of the content the hall lists; empty where it lists none
 * @param version the highest version that either knows
 * @param source the source the ledger knows it from; empty where it never heard of it
 */
public record Difference(Kind kind, String key, String ledgers, String halls, long version, String source) {

    /** What hall and ledger disagree on. */
    public enum Kind {
        /** The ledger takes the hall to hold it, and the hall does not show it. */
        MISSING,
        /** Both have it, with different contents. */
        STALE,
        /** The hall shows it, and the ledger does not take it to be there. */
        EXTRA
    }
}
