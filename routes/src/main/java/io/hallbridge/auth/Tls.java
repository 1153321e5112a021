package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes of a hall's certificates, ours and its own, what connections are made with. */
final class Tls {
    private static final char[] NO_PASSPHRASE = {};

    private Tls() {}

    static Encryption open(Optional<Path> ca, Optional<OwnCertificate> own, Optional<Pin> pin) throws SecretFault {
        try {
            Optional<X509ExtendedKeyManager> keys = own.isPresent() ? Optional.of(keys(own.get())) : Optional.empty();
            Set<Socket> asked = Encryption.nobodyAsked();
            X509ExtendedTrustManager trust = trust(ca);
            TrustManager narrowed =
                    pin.<TrustManager>map(one -> new PinnedTrust(trust, one)).orElse(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OwnKeys(keys, asked)}, new TrustManager[] {narrowed}, null);
            return new Encryption(context, asked);
        } catch (IOException | GeneralSecurityException fault) {
            throw new SecretFault(
                    ca.flatMap(Certificates::fault).orElse(new Text("证书用不了", "the certificates cannot be used")));
        }
    }

    private static X509ExtendedTrustManager trust(Optional<Path> ca) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(ca.isPresent() ? store(Certificates.trusted(ca.get())) : javas());
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable KeyStore javas() {
        return null;
    }

    private static KeyStore store(List<Certificate> trusted) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("ca-" + i, trusted.get(i));
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSPHRASE);
        return store;
    }

    private static X509ExtendedKeyManager keys(OwnCertificate own) throws SecretFault {
        String key = reveal(own.key());
        try {
            boolean pem = Certificates.isPem(own.file());
            char[] passphrase = pem ? NO_PASSPHRASE : key.toCharArray();
            KeyStore store = pem ? ofPem(own, key) : Certificates.pkcs12(Files.readAllBytes(own.file()), key);
            checkNotOver(own, store);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, passphrase);
            return Arrays.stream(factory.getKeyManagers())
                    .filter(X509ExtendedKeyManager.class::isInstance)
                    .map(X509ExtendedKeyManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | GeneralSecurityException unfit) {
            throw new SecretFault(new Text(
                    own.shownAs() + " 和 " + own.key().shownAs() + " 不配套，或口令不对",
                    own.shownAs() + " and " + own.key().shownAs()
                            + " do not belong together, or the passphrase is wrong"));
        }
    }

    private static String reveal(SecretPlace place) throws SecretFault {
        try {
            return place.read().reveal();
        } catch (IOException unreadable) {
            throw new SecretFault(
                    place.fault().orElse(new Text(place.shownAs() + " 读不了", place.shownAs() + " cannot be read")));
        }
    }

    private static KeyStore ofPem(OwnCertificate own, String key)
            throws SecretFault, IOException, GeneralSecurityException {
        PrivateKey ours = Certificates.privateKey(key).orElseThrow(() -> new SecretFault(noKey(own.key())));
        List<Certificate> chain = Certificates.chain(own.file());
        KeyStore store = empty();
        store.setKeyEntry("own", ours, NO_PASSPHRASE, chain.toArray(Certificate[]::new));
        return store;
    }

    private static Text noKey(SecretPlace place) {
        String file = place.shownAs();
        return new Text(
                file + " 里没有能用的私钥；应当是不带口令的 PKCS#8（openssl pkcs8 -topk8 -nocrypt -in " + file + " 可以转换）",
                file + " holds no private key that can be used; PKCS#8 without a passphrase belongs there"
                        + " (openssl pkcs8 -topk8 -nocrypt -in " + file + " makes it)");
    }

    private static void checkNotOver(OwnCertificate own, KeyStore store) throws SecretFault, GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate ours) {
                checkNotOver(own, ours);
            }
        }
    }

    private static void checkNotOver(OwnCertificate own, X509Certificate ours)
            throws SecretFault, CertificateNotYetValidException {
        try {
            ours.checkValidity();
        } catch (CertificateExpiredException over) {
            throw new SecretFault(new Text(
                    "我们自己的证书 " + own.shownAs() + " 已到期，请换新的",
                    "our own certificate " + own.shownAs() + " has expired; get a new one"));
        }
    }
}
