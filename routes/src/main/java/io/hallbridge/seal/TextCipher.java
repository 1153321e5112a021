package io.hallbridge.seal;

/** Encrypts bytes with a key it holds; the same bytes give the same bytes. Safe for several callers at once. */
@FunctionalInterface
public interface TextCipher {
    byte[] seal(byte[] plain);
}
