package io.hallbridge.hall;

/**
 * A document as a hall lists it.
 *
 * @param key the document's key
 * @param fingerprint of its content, in lower-case hex; empty where the hall gives none for a withdrawn one
 * @param current whether the hall shows it; false once it was withdrawn
 * @param version the version the hall holds; 0 where it does not say
 */
public record Listed(String key, String fingerprint, boolean current, long version) {}
