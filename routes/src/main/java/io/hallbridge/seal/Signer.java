package io.hallbridge.seal;

/** Signs bytes with a key it holds. Safe for several callers at once. */
@FunctionalInterface
public interface Signer {
    byte[] sign(byte[] text);
}
