package io.hallbridge.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a document holds, as canonical JSON: the bytes that are hashed are those that are planned, kept and, where a hall
 * wants nothing changed, sent. Immutable; as a text it shows its length only, since it tells of people.
 */
public final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of canonical JSON in UTF-8; the bytes are not copied and must not change. */
    public static Content of(byte[] canonical) {
        return new Content(canonical);
    }

    /** Of canonical JSON. */
    public static Content of(String canonical) {
        return new Content(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** In UTF-8; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** As a text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "(" + bytes.length + " bytes)";
    }
}
