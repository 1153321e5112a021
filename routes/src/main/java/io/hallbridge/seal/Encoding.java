package io.hallbridge.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** How bytes are written as text. */
public enum Encoding {
    BASE64("base64") {
        @Override
        public String of(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    },
    HEX("hex") {
        @Override
        public String of(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    },
    HEX_UPPER("hex-upper") {
        @Override
        public String of(byte[] bytes) {
            return HexFormat.of().withUpperCase().formatHex(bytes);
        }
    };

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    /** The bytes as text. */
    public abstract String of(byte[] bytes);

    /** What profiles call it. */
    public String word() {
        return word;
    }

    public static Optional<Encoding> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Encoding::word).toList();
    }

    /** The bytes that a text of hexadecimal digits or of base64 stands for; empty where it is neither. */
    public static Optional<byte[]> decoded(String text) {
        String bare = text.replaceAll("\\s", "");
        try {
            boolean hex = bare.length() % 2 == 0 && bare.matches("[0-9a-fA-F]+");
            return Optional.of(
                    hex ? HexFormat.of().parseHex(bare) : Base64.getDecoder().decode(bare));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
