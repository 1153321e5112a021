package io.hallbridge.hall;

/**
 * Encrypts texts for one hall. The same text always gives the same cipher text, so that a batch that is sent again has the
 * same bytes.
 */
@FunctionalInterface
public interface Cipher {
    String seal(String plain);
}
