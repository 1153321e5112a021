package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's table of texts, held as UTF-8 in a few large blocks: a million texts are a million numbers and their bytes,
 * not three million objects. Short texts met lately stay ready as cells. For one thread.
 */
final class SharedStrings {
    static final SharedStrings NONE = new SharedStrings();

    private static final int BLOCK = 1 << 20;
    private static final int READY = 1 << 13;
    private static final int SHORT = 256;

    /** A third of the heap: the rest is for the work. */
    private static final long MOST =
            Math.min(Integer.MAX_VALUE - BLOCK, Runtime.getRuntime().maxMemory() / 3);

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int count;
    private int used;
    private final @Nullable Cell[] ready = new @Nullable Cell[READY];
    private final int[] readyFor = new int[READY];

    static SharedStrings read(XmlCursor xml, SourceFile file) throws Unreadable {
        SharedStrings strings = new SharedStrings();
        while (xml.next()) {
            if (xml.isStart("si")) {
                strings.add(XlsxText.read(xml), file);
            }
        }
        return strings;
    }

    int size() {
        return count;
    }

    /** The cell of a text by its number, which must be below {@link #size()}. */
    Cell cell(int index) {
        int slot = index & (READY - 1);
        Cell held = ready[slot];
        if (held != null && readyFor[slot] == index) {
            return held;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        Cell cell = Cell.text(text(start, ends[index] - start));
        if (ends[index] - start <= SHORT) {
            ready[slot] = cell;
            readyFor[slot] = index;
        }
        return cell;
    }

    void add(String text, SourceFile file) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + (long) bytes.length + 4L * count > MOST) {
            throw file.refuse(RowRules.TOO_MUCH_TEXT, Map.of("megabytes", String.valueOf(MOST >> 20)));
        }
        int from = 0;
        while (from < bytes.length) {
            int at = used % BLOCK;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int piece = Math.min(bytes.length - from, BLOCK - at);
            System.arraycopy(bytes, from, blocks.get(used / BLOCK), at, piece);
            from += piece;
            used += piece;
        }
        ends = count == ends.length ? Arrays.copyOf(ends, count + (count >> 1)) : ends;
        ends[count++] = used;
    }

    private String text(int start, int length) {
        int at = start % BLOCK;
        if (at + length <= BLOCK) {
            return length == 0 ? "" : new String(blocks.get(start / BLOCK), at, length, StandardCharsets.UTF_8);
        }
        byte[] joined = new byte[length];
        for (int done = 0; done < length; ) {
            int from = (start + done) % BLOCK;
            int piece = Math.min(length - done, BLOCK - from);
            System.arraycopy(blocks.get((start + done) / BLOCK), from, joined, done, piece);
            done += piece;
        }
        return new String(joined, StandardCharsets.UTF_8);
    }
}
