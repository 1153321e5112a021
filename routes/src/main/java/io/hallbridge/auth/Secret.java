package io.hallbridge.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A secret that is never shown: its text is {@code ••••} wherever it might be printed by mistake. Read from a file at
 * the moment it is needed.
 */
public final class Secret {
    private static final String SHOWN = "••••";

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value is null");
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The first line of a file, without the white space around it. */
    public static Secret read(Path file) throws IOException {
        return new Secret(Files.readString(file).strip());
    }

    /** The secret itself, for signing and for logging in only. */
    public String reveal() {
        return value;
    }

    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** A text with this secret, wherever it stands, made unreadable. */
    public String hideIn(String text) {
        return value.isEmpty() ? text : text.replace(value, SHOWN);
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
