package io.hallbridge.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes by RFC 2104 over SHA-256. */
final class Hmac {
    private static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    static Signer sha256(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return text -> sha256(key, text);
    }

    static byte[] sha256(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(SHA256);
            mac.init(new SecretKeySpec(key, SHA256));
            return mac.doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + SHA256, absent);
        }
    }
}
