package io.hallbridge.relay;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one side of a relay, as its settings name them.
 *
 * @param sign where our signing key is kept
 * @param trust the other side's public key
 * @param seal where the sealing key is kept; empty where contents are not sealed
 * @param cipher how contents are sealed
 */
public record RelayKeys(SecretPlace sign, TrustedKey trust, Optional<SecretPlace> seal, CipherKind cipher) {
    private static final List<String> CIPHERS =
            Arrays.stream(CipherKind.values()).map(CipherKind::word).toList();

    /** Where what is secret of them is kept. */
    public List<SecretPlace> places() {
        return seal.isPresent() ? List.of(sign, seal.get()) : List.of(sign);
    }

    /** Keys as they are used, read once. */
    public record Read(SigningKey sign, TrustedKey trust, Optional<SealKey> seal) {}

    /**
     * Reads {@code sign}, {@code trust}, {@code seal} and {@code cipher} of a section; empty where one of them cannot be used,
     * which is a problem.
     */
    public static Optional<RelayKeys> read(Setting setting, Path root) {
        Optional<SecretPlace> sign = place(setting.get("sign"), root);
        if (!setting.get("sign").present()) {
            setting.get("sign")
                    .problem(
                            new Text(
                                    "缺少签名私钥：用 hallbridge relay keys 生成，再写 sign: { file: secrets/relay.key }",
                                    "the signing key is missing: make one with hallbridge relay keys and write sign: { file: secrets/relay.key }"));
        }
        Optional<TrustedKey> trust = trust(setting.get("trust"));
        Optional<SecretPlace> seal = place(setting.get("seal"), root);
        CipherKind cipher = setting.get("cipher")
                .among(CIPHERS)
                .map(word -> CipherKind.values()[CIPHERS.indexOf(word)])
                .orElse(CipherKind.AES_256_GCM);
        boolean whole = sign.isPresent()
                && trust.isPresent()
                && seal.isPresent() == setting.get("seal").present();
        return whole ? Optional.of(new RelayKeys(sign.get(), trust.get(), seal, cipher)) : Optional.empty();
    }

    private static Optional<SecretPlace> place(Setting setting, Path root) {
        return setting.present() ? SecretPlace.of(setting, root) : Optional.empty();
    }

    private static Optional<TrustedKey> trust(Setting setting) {
        if (!setting.present()) {
            setting.problem(
                    new Text(
                            "缺少对方的公钥：在对方执行 hallbridge relay keys，把显示的那一行写在这里",
                            "the other side's public key is missing: run hallbridge relay keys there and write the line it shows here"));
            return Optional.empty();
        }
        try {
            return Optional.of(TrustedKey.of(setting.text("")));
        } catch (KeyUnusable none) {
            setting.problem(none.text());
            return Optional.empty();
        }
    }

    /** Reads the secrets. */
    public Read read() throws IOException, KeyUnusable {
        SigningKey signing = SigningKey.of(sign.read());
        Optional<SealKey> sealing = Optional.empty();
        if (seal.isPresent()) {
            sealing = Optional.of(SealKey.of(seal.get().read(), cipher));
        }
        return new Read(signing, trust, sealing);
    }
}
