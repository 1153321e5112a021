package io.hallbridge.relay;

import io.hallbridge.dataset.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of the other side's Ed25519 key: what it signed is believed. No secret. */
public final class TrustedKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int SHORT = 8;

    private final byte[] encoded;
    private final PublicKey key;

    private TrustedKey(byte[] encoded) throws GeneralSecurityException {
        this.encoded = encoded;
        this.key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The key as {@code relay keys} prints it, and as OpenSSL writes it between the lines of a PEM file. */
    public static TrustedKey of(String base64) throws KeyUnusable {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            if (!Arrays.equals(PREFIX, 0, PREFIX.length, encoded, 0, Math.min(encoded.length, PREFIX.length))) {
                throw new KeyUnusable(KeyWords.NO_TRUSTED_KEY);
            }
            return new TrustedKey(encoded);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new KeyUnusable(KeyWords.NO_TRUSTED_KEY);
        }
    }

    static TrustedKey raw(byte[] point) {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + point.length);
        System.arraycopy(point, 0, encoded, PREFIX.length, point.length);
        try {
            return new TrustedKey(encoded);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What tells it from other keys: the first eight digits of its SHA-256. */
    public String id() {
        return Fingerprint.of(encoded).substring(0, SHORT);
    }

    boolean signed(byte[] text, String signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text);
            byte[] decoded = Base64.getDecoder().decode(signature);
            boolean writtenAsWeDo = Base64.getEncoder().encodeToString(decoded).equals(signature);
            return writtenAsWeDo && verifier.verify(decoded);
        } catch (GeneralSecurityException | IllegalArgumentException notEvenASignature) {
            return false;
        }
    }

    /** The key as one line of Base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(encoded);
    }
}
