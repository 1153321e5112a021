package io.hallbridge.sandbox;

import java.util.Optional;

/**
 * Somebody who was let in.
 *
 * @param key the caller's key
 * @param signature what the call was signed with; empty where a token let the caller in
 */
record Caller(String key, Optional<Signature> signature) {

    /** Refuses a body that is not the one signed. */
    void answersFor(byte[] body) {
        if (signature.isPresent() && !signature.get().covers(body)) {
            throw new Refused(Fault.AUTH, Sentences.NOT_KNOWN);
        }
    }
}
