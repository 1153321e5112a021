package io.hallbridge.relay;

import io.hallbridge.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that both sides share where contents are sealed. Each content is sealed with a key of its own, derived from
 * this one and the content, so that no two contents ever share a key, and the same content gives the same bytes.
 */
public final class SealKey {
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int SHORT = 8;

    private final byte[] key;
    private final CipherKind kind;

    private SealKey(byte[] key, CipherKind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** A new secret, as its file holds it. */
    public static Secret make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Secret.of(Base64.getEncoder().encodeToString(key) + "\n");
    }

    public static SealKey of(Secret base64, CipherKind kind) throws KeyUnusable {
        try {
            byte[] key = Base64.getDecoder().decode(base64.reveal().strip());
            if (key.length != BYTES) {
                throw new KeyUnusable(KeyWords.NO_SEAL_KEY);
            }
            return new SealKey(key, kind);
        } catch (IllegalArgumentException noBase64) {
            throw new KeyUnusable(KeyWords.NO_SEAL_KEY);
        }
    }

    CipherKind kind() {
        return kind;
    }

    /** The same secret for another way of sealing. */
    SealKey with(CipherKind other) {
        return new SealKey(key, other);
    }

    /** What tells it from other secrets and tells nothing of it. */
    public String id() {
        return derived("id", "").substring(0, SHORT);
    }

    /** What vouches for a content without telling those who have not this key whether they guessed it. */
    String digest(String sha256) {
        return derived("digest", sha256);
    }

    byte[] contentKey(String digest) {
        return HexFormat.of().parseHex(derived("content", digest));
    }

    private String derived(String purpose, String from) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            mac.update(("hallbridge relay " + purpose + "\n" + from).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
