package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two contents apart: the SHA-256 of the canonical JSON, as 64 hexadecimal digits in lower case. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(JsonNode content) {
        return of(CanonicalJson.of(content));
    }

    /** The fingerprint of bytes that are canonical already. */
    public static String of(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
