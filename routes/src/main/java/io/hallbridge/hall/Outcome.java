package io.hallbridge.hall;

/**
 * What the hall said of one document.
 *
 * @param key the document's key
 * @param state whether it was accepted
 * @param code the hall's code, {@code E-SCHEMA}; empty where it gave none
 * @param message the hall's words; empty where it gave none
 * @param version the document's version that the hall holds now; 0 where it holds none or does not say
 */
public record Outcome(String key, State state, String code, String message, long version) {

    /** An outcome of a hall that does not say which version it holds. */
    public Outcome(String key, State state, String code, String message) {
        this(key, state, code, message, 0);
    }

    /** How a document can fare; what the hall calls a duplicate is accepted. */
    public enum State {
        ACCEPTED,
        DUPLICATE,
        REFUSED,
        /** Taken, to be decided later. */
        AWAITING,
        /** Not taken this time, though nothing is wrong with its content: to be sent again. */
        LATER;

        /** Whether the hall now holds what was sent. */
        public boolean held() {
            return this == ACCEPTED || this == DUPLICATE;
        }
    }
}
