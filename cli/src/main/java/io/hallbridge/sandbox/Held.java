package io.hallbridge.sandbox;

/**
 * A document as the hall holds it, without its content.
 *
 * @param key the document's key
 * @param version the version last accepted
 * @param fingerprint of the content last accepted
 * @param current false once it was retired
 */
record Held(String key, long version, String fingerprint, boolean current) {

    boolean is(String otherFingerprint) {
        return current && fingerprint.equals(otherFingerprint);
    }
}
