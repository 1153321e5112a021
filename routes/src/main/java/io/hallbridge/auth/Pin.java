package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.seal.Digest;
import io.hallbridge.seal.Encoding;
import io.hallbridge.setting.Setting;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The one public key that a hall's certificate may have, as its SHA-256: {@code sha256:…}, in hexadecimal digits or base64. */
final class Pin {
    private static final String PREFIX = "sha256:";
    private static final int BYTES = 32;
    private static final Text FORM = new Text(
            "这里应当是 sha256: 加公钥的 SHA-256（64 位十六进制数或 Base64）",
            "sha256: belongs here, and the SHA-256 of the public key in 64 hexadecimal digits or base64");

    private final byte[] wanted;

    private Pin(byte[] wanted) {
        this.wanted = wanted;
    }

    /** Empty where the setting is absent or, which is a problem, holds no pin. */
    static Optional<Pin> read(Setting setting) {
        Optional<String> written = setting.text();
        Optional<Pin> pin = written.flatMap(Pin::parse);
        if (written.isPresent() && pin.isEmpty()) {
            setting.problem(FORM);
        }
        return pin;
    }

    private static Optional<Pin> parse(String written) {
        return written.startsWith(PREFIX)
                ? Encoding.decoded(written.substring(PREFIX.length()))
                        .filter(bytes -> bytes.length == BYTES)
                        .map(Pin::new)
                : Optional.empty();
    }

    boolean fits(X509Certificate certificate) {
        return MessageDigest.isEqual(
                wanted, Digest.SHA256.of(certificate.getPublicKey().getEncoded()));
    }

    /** The pin of a certificate, as people write it. */
    static String of(X509Certificate certificate) {
        return PREFIX
                + Encoding.HEX.of(Digest.SHA256.of(certificate.getPublicKey().getEncoded()));
    }
}
