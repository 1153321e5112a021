package io.hallbridge.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Message authentication codes by RFC 2104. */
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

    static Signer sm3(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return text -> {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            byte[] code = new byte[mac.getMacSize()];
            mac.doFinal(code, 0);
            return code;
        };
    }
}
