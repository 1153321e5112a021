package io.hallbridge.hall;

import java.time.Instant;

/** What proves who we are in one call, made before the call is written, so that a profile's templates can hold it. */
public interface Proof {

    /** The moment that the call says it was made at. */
    Instant at();

    /** The same as the hall's scheme writes it, {@code 20261123010000}: what is signed and what is shown must be alike. */
    default String date() {
        return at().toString();
    }

    /** The name we go by at the hall; empty where it asks for none. */
    default String key() {
        return "";
    }

    /** What the hall gave us to show with every call; empty where it gives nothing. */
    default String token() {
        return "";
    }

    /** A number used once; empty where the hall asks for none. */
    default String nonce() {
        return "";
    }

    /**
     * The signature for a place in what is sent; empty where none stands there.
     *
     * @param documents the JSON of the documents as it stands in what is sent
     */
    default String signature(String documents) {
        return "";
    }

    /** A proof of nobody. */
    static Proof none(Instant at) {
        return () -> at;
    }
}
