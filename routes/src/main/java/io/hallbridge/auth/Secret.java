package io.hallbridge.auth;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A secret that is never shown: its text is {@code ••••} wherever it might be printed by mistake. Read from a file at
 * the moment it is needed.
 */
public final class Secret {
    private static final String SHOWN = "••••";
    private static final String CUT = "…";
    /** A shorter piece of a secret tells nobody anything, and may well be an ordinary word. */
    private static final int SHORTEST_PIECE = 6;
    /** A line of a key file that tells something of the key. */
    private static final int SHORTEST_LINE = 20;

    private final String value;
    private final List<String> guises;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value is null");
        this.guises = guises(value);
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** What stands in a file, without the white space around it. */
    public static Secret read(Path file) throws IOException {
        return new Secret(Files.readString(file).strip());
    }

    /** The secret itself, for signing and for logging in only. */
    public String reveal() {
        return value;
    }

    /** A text with this secret, wherever it stands and however it is encoded, made unreadable. */
    public String hideIn(String text) {
        String shown = text;
        for (String guise : guises) {
            shown = shown.replace(guise, SHOWN);
        }
        return shown.endsWith(CUT) ? withoutPiece(shown) : shown;
    }

    /** A text that was cut may end in the beginning of a secret. */
    private String withoutPiece(String cut) {
        String text = cut.substring(0, cut.length() - CUT.length());
        for (String guise : guises) {
            for (int length = Math.min(guise.length(), text.length()); length >= SHORTEST_PIECE; length--) {
                if (text.regionMatches(text.length() - length, guise, 0, length)) {
                    return text.substring(0, text.length() - length) + SHOWN + CUT;
                }
            }
        }
        return cut;
    }

    /** The longest first, so that none is left because a part of it was replaced. */
    private static List<String> guises(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> guises = new LinkedHashSet<>();
        guises.add(value);
        value.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .forEach(guises::add);
        guises.add(value.replaceAll("\\s+", " "));
        guises.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        guises.add(Base64.getEncoder().encodeToString(bytes));
        guises.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        guises.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        guises.add(HexFormat.of().formatHex(bytes));
        guises.add(HexFormat.of().withUpperCase().formatHex(bytes));
        guises.remove("");
        return guises.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
