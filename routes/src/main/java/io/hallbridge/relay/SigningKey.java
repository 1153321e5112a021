package io.hallbridge.relay;

import io.hallbridge.auth.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** The private half of a side's Ed25519 key, with which it signs whatever it sends across. Never shown. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int PEM_LINE = 64;

    private final PrivateKey key;
    private final TrustedKey other;

    private SigningKey(PrivateKey key) {
        this.key = key;
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        this.other = TrustedKey.raw(
                new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    /** A new key. */
    public static SigningKey make() {
        try {
            return new SigningKey(
                    KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair().getPrivate());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The key in a PEM file as OpenSSL writes it too (PKCS #8). */
    public static SigningKey of(Secret pem) throws KeyUnusable {
        String text = pem.reveal().replace(BEGIN, "").replace(END, "");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text);
            return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException noKey) {
            throw new KeyUnusable(KeyWords.NO_SIGNING_KEY);
        }
    }

    /** The key as a PEM file's text. */
    public Secret pem() {
        String lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Secret.of(BEGIN + "\n" + lines + "\n" + END + "\n");
    }

    /** The half that the other side is given. */
    public TrustedKey trusted() {
        return other;
    }

    String sign(byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
