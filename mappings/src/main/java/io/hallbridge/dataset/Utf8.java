package io.hallbridge.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Growing bytes of UTF-8, to which texts are added as JSON quotes them. Half a surrogate pair becomes a question mark. For one
 * thread.
 */
public final class Utf8 {
    private static final String HEX = "0123456789abcdef";

    /** The most bytes of one char; an escaped control character takes twice as many. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[2048];
    private int size;

    /** Bytes without anything in them. */
    public Utf8() {}

    /** The bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] digested(MessageDigest digest) {
        digest.update(bytes, 0, size);
        return digest.digest();
    }

    /** As a text. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Takes back what was added beyond a size. */
    public void cut(int before) {
        size = before;
    }

    /** Adds bytes as they are. */
    public void plain(byte[] added) {
        plain(added, 0, added.length);
    }

    /** Adds what another holds, from one place to another. */
    public void plain(Utf8 other, int from, int to) {
        plain(other.bytes, from, to);
    }

    private void plain(byte[] added, int from, int to) {
        room(to - from);
        System.arraycopy(added, from, bytes, size, to - from);
        size += to - from;
    }

    /** Adds a text as it is. */
    public void plain(String text) {
        plain(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a character of ASCII. */
    public void ascii(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    /** Adds a text of ASCII. */
    public void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** Adds a text between quotation marks, with only the necessary escapes. */
    public void quoted(String text) {
        int length = text.length();
        room(WIDEST * length + 2);
        byte[] to = bytes;
        int end = size;
        to[end++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                to[end++] = (byte) (0xE0 | c >> 12);
                to[end++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[end++] = (byte) (0x80 | c & 0x3F);
            } else if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                to[end++] = (byte) c;
            } else {
                size = end;
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    four(Character.toCodePoint(c, text.charAt(++i)));
                } else {
                    seldom(c);
                }
                room(WIDEST * (length - i) + 1);
                to = bytes;
                end = size;
            }
        }
        to[end++] = '"';
        size = end;
    }

    private void four(int point) {
        bytes[size++] = (byte) (0xF0 | point >> 18);
        bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | point & 0x3F);
    }

    /** Half a pair, two bytes or an escape. */
    private void seldom(char c) {
        if (Character.isSurrogate(c)) {
            bytes[size++] = '?';
        } else if (c >= 0x80) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            escape(c);
        }
    }

    private void escape(char c) {
        room(2 * WIDEST);
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\f' -> ascii("\\f");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> ascii("\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15));
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
