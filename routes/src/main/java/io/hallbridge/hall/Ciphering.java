package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.seal.CipherKind;
import io.hallbridge.seal.Encoding;
import io.hallbridge.setting.Setting;
import java.util.Optional;

/**
 * How a hall wants to be sent what it wants encrypted: {@code cipher: { kind: sm4-cbc, key: $secret, encoding: base64 }}.
 *
 * @param kind the cipher
 * @param key what it is encrypted with: the secret, or one of the workspace's values
 * @param start the initialisation vector that the hall laid down; empty where it stands before what is encrypted
 * @param encoding how the encrypted bytes are written
 */
public record Ciphering(CipherKind kind, ProofPart key, Optional<ProofPart> start, Encoding encoding) {
    private static final Text KEY = new Text(
            "这里应当是 $secret，或工作区 auth.values 里的一个值，例如 $hall-key",
            "$secret belongs here, or one of the workspace's auth.values, for instance $hall-key");

    static Ciphering read(Setting setting) {
        Setting kind = setting.get("kind");
        if (!kind.present()) {
            kind.needed();
        }
        Setting key = setting.get("key");
        ProofPart part = key.present() ? ProofPart.slot(key) : ProofPart.of(ProofPart.Kind.SECRET);
        if (part.kind() != ProofPart.Kind.SECRET && part.kind() != ProofPart.Kind.VALUE) {
            key.problem(KEY);
        }
        return new Ciphering(
                kind.among(CipherKind.words()).flatMap(CipherKind::named).orElse(CipherKind.SM4_CBC),
                part,
                Optional.of(setting.get("start")).filter(Setting::present).map(ProofPart::slot),
                setting.get("encoding")
                        .among(Encoding.words())
                        .flatMap(Encoding::named)
                        .orElse(Encoding.BASE64));
    }

    /** Whether the secret is used for it that the workspace gives. */
    boolean needsSecret() {
        return kind.needsSecret() || key.needsSecret();
    }
}
