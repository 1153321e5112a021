package io.hallbridge.seal;

import io.hallbridge.finding.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cipher that a hall may ask for. */
public enum CipherKind {
    SM4_CBC(16, 16, Sm4::cbc),
    /** Shows which blocks are equal; there because halls ask for it. */
    SM4_ECB(16, 0, Sm4::ecb),
    SM4_GCM(16, 12, Sm4::gcm),
    AES_128_CBC(16, 16, Aes::cbc),
    /** As with SM4. */
    AES_128_ECB(16, 0, Aes::ecb),
    AES_128_GCM(16, 12, Aes::gcm),
    AES_256_CBC(32, 16, Aes::cbc),
    /** As with SM4. */
    AES_256_ECB(32, 0, Aes::ecb),
    AES_256_GCM(32, 12, Aes::gcm),
    /** GB/T 32918.4 with the hall's public key, in the order C1 C3 C2. */
    SM2(0, 0, (key, start, plain) -> plain) {
        @Override
        public TextCipher with(String key, Optional<String> start, String secret) throws UnfitKey {
            return new Sm2Cipher(Sm2Keys.open(key), secret.getBytes(StandardCharsets.UTF_8));
        }
    };

    private final int length;
    private final int start;
    private final BlockMode mode;

    CipherKind(int length, int start, BlockMode mode) {
        this.length = length;
        this.start = start;
        this.mode = mode;
    }

    /** A block cipher in one of its modes. */
    interface BlockMode {
        byte[] seal(byte[] key, byte[] start, byte[] plain);
    }

    /** {@code sm4-cbc}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CipherKind> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CipherKind::word).toList();
    }

    /** Whether it needs a secret of ours besides the key. */
    public boolean needsSecret() {
        return this == SM2;
    }

    /**
     * What encrypts with a key; fails where the key is none for it.
     *
     * @param key the key: its bytes as text, in hexadecimal digits or base64
     * @param start the initialisation vector that the hall laid down, written likewise; where it laid down none, one is
     *     derived from the plain text and stands before the cipher text
     * @param secret what numbers are derived with that must not be guessed
     */
    public TextCipher with(String key, Optional<String> start, String secret) throws UnfitKey {
        byte[] bytes = bytes(key, length);
        Optional<byte[]> fixed =
                start.isPresent() && this.start > 0 ? Optional.of(bytes(start.get(), this.start)) : Optional.empty();
        return new BlockText(mode, bytes, this.start, fixed);
    }

    /** Of what a text may stand for, that which is as long as is needed. */
    private static byte[] bytes(String written, int length) throws UnfitKey {
        byte[] plain = written.getBytes(StandardCharsets.UTF_8);
        if (plain.length == length) {
            return plain;
        }
        return Encoding.decoded(written)
                .filter(decoded -> decoded.length == length)
                .orElseThrow(() -> unfit(length));
    }

    private static UnfitKey unfit(int length) {
        return new UnfitKey(new Text(
                "这里应当是 " + length + " 字节，写成文字、十六进制或 Base64",
                length + " bytes belong here, as text, in hexadecimal digits or in base64"));
    }
}
