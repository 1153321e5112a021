package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two contents apart: the SHA-256 of the canonical JSON, as 64 hexadecimal digits in lower case. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(JsonNode content) {
        return HexFormat.of().formatHex(CanonicalJson.digested(content, sha()));
    }

    /** The fingerprint of bytes that are canonical already. */
    public static String of(byte[] canonical) {
        return HexFormat.of().formatHex(sha().digest(canonical));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
