package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and private keys from PEM, DER and PKCS#12 files. What a file is, its content tells. */
final class Certificates {
    private static final String PEM = "-----BEGIN ";
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    private Certificates() {}

    /** What is wrong with a file that should hold certificates; empty where nothing is. */
    static Optional<Text> fault(Path file) {
        try {
            return trusted(file).isEmpty() ? Optional.of(noCertificates(file)) : Optional.empty();
        } catch (IOException | GeneralSecurityException broken) {
            return Optional.of(noCertificates(file));
        }
    }

    static Text noCertificates(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Text(
                name + " 里没有能读的证书；应当是 PEM、DER，或不带口令的 PKCS#12（openssl pkcs12 -in " + name
                        + " -nokeys -out ca.pem 可以转成 PEM）",
                name
                        + " holds no certificate that can be read; PEM or DER belongs there, or PKCS#12 without a passphrase"
                        + " (openssl pkcs12 -in " + name + " -nokeys -out ca.pem makes PEM of it)");
    }

    /** Those of a file that says whom to trust. */
    static List<Certificate> trusted(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return List.copyOf(x509().generateCertificates(new ByteArrayInputStream(bytes)));
        } catch (CertificateException other) {
            KeyStore store = pkcs12(bytes, "");
            List<Certificate> all = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                all.add(store.getCertificate(alias));
            }
            return all;
        }
    }

    private static CertificateFactory x509() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    static boolean isPem(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PEM);
    }

    static KeyStore pkcs12(byte[] bytes, String passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), passphrase.toCharArray());
        return store;
    }

    static List<Certificate> chain(Path pem) throws IOException, GeneralSecurityException {
        return List.copyOf(x509().generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem))));
    }

    /** The private key of a PEM text; empty where it holds none in the form of PKCS#8 without a passphrase. */
    static Optional<PrivateKey> privateKey(String pem) throws GeneralSecurityException {
        Matcher found = PRIVATE_KEY.matcher(pem);
        if (!found.find()) {
            return Optional.empty();
        }
        PKCS8EncodedKeySpec key =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (String kind : KINDS) {
            try {
                return Optional.of(KeyFactory.getInstance(kind).generatePrivate(key));
            } catch (InvalidKeySpecException ofAnotherKind) {
                continue;
            }
        }
        return Optional.empty();
    }
}
