package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom we trust to be a hall beyond what Java trusts, and what we show of ourselves while the connection is made: the
 * section {@code tls} of a hall. That the certificate is for the hall's host is always checked.
 */
public final class Trust {
    private static final Trust OF_JAVA = new Trust(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Text PLAIN = new Text(
            "http 不加密，tls 用不上；请把 url 改成 https", "http does not encrypt and has no use for tls; use https in url");
    private static final Text NO_KEY = new Text(
            "缺少 key：PEM 证书的私钥文件，或 PKCS#12 文件的口令",
            "key is missing: the file with the private key of a PEM certificate, or with the passphrase of a PKCS#12 file");
    private static final Text NO_CERTIFICATE = new Text("只有 key，没有 certificate", "there is a key and no certificate");

    private final Optional<Path> ca;
    private final Optional<OwnCertificate> own;
    private final Optional<Pin> pin;

    private Trust(Optional<Path> ca, Optional<OwnCertificate> own, Optional<Pin> pin) {
        this.ca = ca;
        this.own = own;
        this.pin = pin;
    }

    /** What Java trusts, without showing anything of ourselves. */
    public static Trust ofJava() {
        return OF_JAVA;
    }

    /** Reads a hall's section; files are named from the workspace's root. What is wrong with it is a problem. */
    public static Trust read(Setting tls, Path root, boolean plain) {
        if (!tls.present()) {
            return OF_JAVA;
        }
        if (plain) {
            tls.problem(PLAIN);
        }
        Optional<Path> ca = file(tls.get("ca"), root);
        ca.flatMap(Certificates::fault).ifPresent(tls.get("ca")::problem);
        return new Trust(ca, own(tls, root), Pin.read(tls.get("pin")));
    }

    private static Optional<OwnCertificate> own(Setting tls, Path root) {
        Setting certificate = tls.get("certificate");
        Setting key = tls.get("key");
        Optional<SecretPlace> place = SecretPlace.of(key, root);
        if (certificate.present() && !key.present()) {
            key.problem(NO_KEY);
        } else if (key.present() && !certificate.present()) {
            certificate.problem(NO_CERTIFICATE);
        }
        Optional<Path> file = file(certificate, root);
        return file.isPresent() && place.isPresent()
                ? Optional.of(new OwnCertificate(file.get(), certificate.text(""), place.get()))
                : Optional.empty();
    }

    private static Optional<Path> file(Setting setting, Path root) {
        Optional<Path> file =
                setting.text().map(written -> root.resolve(written).normalize());
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            String written = setting.text("");
            setting.problem(new Text(written + " 不存在", "there is no file " + written));
            return Optional.empty();
        }
        return file;
    }

    /** Whether there is nothing but what Java trusts. */
    public boolean isJavas() {
        return this == OF_JAVA;
    }

    /** Where the secret of our own certificate is kept, if there is one. */
    public List<SecretPlace> places() {
        return own.map(OwnCertificate::key).stream().toList();
    }

    /** What makes connections; fails where a file is not what it should be, or our own certificate is over. */
    public Encryption open() throws SecretFault {
        return Tls.open(ca, own, pin);
    }
}
