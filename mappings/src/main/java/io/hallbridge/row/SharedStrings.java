package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's table of texts, kept as bytes: millions of texts are no objects, and what does not fit into a small part of
 * the memory lies in a temporary file. Each text stands behind its length; the place of every sixteenth is known. Short
 * texts met lately stay ready as cells. For one thread.
 */
final class SharedStrings implements AutoCloseable {
    private static final int STRIDE = 16;
    private static final int READY = 1 << 13;
    private static final int SHORT = 256;
    private static final long IN_MEMORY =
            Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 8);

    /** Two gigabytes and 67 million texts: more than a million rows of thirty columns hold. */
    private static final long MOST_BYTES = 2L << 30;

    private static final int MOST_TEXTS = 1 << 26;

    private final SpillingBytes bytes = new SpillingBytes(IN_MEMORY);
    private long[] places = new long[64];
    private int count;
    private final @Nullable Cell[] ready = new @Nullable Cell[READY];
    private final int[] readyFor = new int[READY];
    private int next;
    private long placeOfNext;

    /** Reads the whole table; the caller closes it. */
    static SharedStrings read(XmlCursor xml, SourceFile file) throws Unreadable {
        SharedStrings strings = new SharedStrings();
        try {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    strings.add(XlsxText.read(xml), file);
                }
            }
            return strings;
        } catch (Unreadable e) {
            strings.close();
            throw e;
        }
    }

    int size() {
        return count;
    }

    void add(String text, SourceFile file) throws Unreadable {
        if (bytes.size() > MOST_BYTES || count == MOST_TEXTS) {
            throw file.refuse(RowRules.TOO_MUCH_TEXT, Map.of("megabytes", String.valueOf(bytes.size() >> 20)));
        }
        if (count % STRIDE == 0) {
            int group = count / STRIDE;
            places = group == places.length ? Arrays.copyOf(places, group + (group >> 1)) : places;
            places[group] = bytes.size();
        }
        count++;
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        try {
            bytes.write(length(encoded.length));
            bytes.write(encoded);
        } catch (IOException e) {
            throw file.refuse(RowRules.TOO_MUCH_TEXT, Map.of("megabytes", String.valueOf(bytes.size() >> 20)), e);
        }
    }

    /** The cell of a text by its number, which must be below {@link #size()}. */
    Cell cell(int index) throws IOException {
        int slot = index & (READY - 1);
        Cell held = ready[slot];
        if (held != null && readyFor[slot] == index) {
            return held;
        }
        Cell cell = Cell.text(text(index));
        if (cell.text().length() <= SHORT) {
            ready[slot] = cell;
            readyFor[slot] = index;
        }
        return cell;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most are asked for in the order they stand in, so where the one behind the last begins is remembered. */
    private String text(int index) throws IOException {
        boolean ahead = next <= index && index - next < index % STRIDE;
        long place = ahead ? placeOfNext : places[index / STRIDE];
        for (int i = ahead ? index - next : index % STRIDE; i > 0; i--) {
            int length = length(place);
            place += lengthOfLength(length) + length;
        }
        int length = length(place);
        long start = place + lengthOfLength(length);
        next = index + 1;
        placeOfNext = start + length;
        return bytes.text(start, length);
    }

    /** One byte for a length below 128, else four with the highest bit set. */
    private static byte[] length(int length) {
        return length < 0x80
                ? new byte[] {(byte) length}
                : new byte[] {(byte) (0x80 | length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    private static int lengthOfLength(int length) {
        return length < 0x80 ? 1 : 4;
    }

    private int length(long place) throws IOException {
        int first = bytes.read(place) & 0xff;
        if (first < 0x80) {
            return first;
        }
        return (first & 0x7f) << 24
                | (bytes.read(place + 1) & 0xff) << 16
                | (bytes.read(place + 2) & 0xff) << 8
                | bytes.read(place + 3) & 0xff;
    }
}
