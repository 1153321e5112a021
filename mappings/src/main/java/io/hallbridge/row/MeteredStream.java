package io.hallbridge.row;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * An unpacked part of a workbook, watched: it may not outgrow its packed size beyond reason, no single token may be
 * endless, and at its end its check sum must be right (java.util.zip.ZipFile does not look at it).
 */
final class MeteredStream extends FilterInputStream {
    /** Below this size no proportion is looked at: what fits into memory anyway needs no suspicion. */
    private static final long GRACE = 32L << 20;

    /** Large sheets pack 5 to 40 to one, since each cell says something of its own; a bomb packs up to 1,000 to one. */
    private static final long RATIO = 100;

    /** An .ods whose rows are nearly alike packs 200 to one and more; up to this size it costs some seconds to look. */
    private static final long BEARABLE = 512L << 20;

    private static final long BEARABLE_RATIO = 300;

    /** A million rows of two hundred columns: nobody's sheet. */
    private static final long MOST = 8L << 30;

    /** The longest tag or text that is taken: far above the 32,767 characters of a cell. */
    private static final long TOKEN = 8L << 20;

    /** Behind this length of a token its equals signs are counted: a tag of that length has attributes without number. */
    private static final long LONG_TOKEN = 64L << 10;

    private static final int MOST_EQUALS_SIGNS = 16_384;

    private final String part;
    private final long limit;
    private final long expectedSum;
    private final CRC32 sum = new CRC32();
    private long total;
    private long tokenStart;
    private int equalsSigns;

    MeteredStream(InputStream in, ZipEntry entry, long fileSize) {
        super(in);
        long packed = Math.min(entry.getCompressedSize(), fileSize);
        this.part = entry.getName();
        long bearable = Math.max(GRACE, Math.min(BEARABLE, packed * BEARABLE_RATIO));
        this.limit = Math.min(MOST, Math.max(bearable, packed * RATIO));
        this.expectedSum = entry.getCrc();
    }

    /** Says that the reader has got on: a new tag or text begins about here. */
    void progress() {
        tokenStart = total;
        equalsSigns = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            checkSum();
            return count;
        }
        sum.update(buffer, offset, count);
        total += count;
        if (total > limit || total - tokenStart > TOKEN) {
            throw new LimitPassed(
                    RowRules.FILE_TOO_LARGE, Map.of("part", part, "megabytes", String.valueOf(total >> 20)));
        }
        if (total - tokenStart > LONG_TOKEN) {
            refuseEndlessTag(buffer, offset, count);
        }
        return count;
    }

    /** The parser compares each name of a tag with all others before it gives the tag out. */
    private void refuseEndlessTag(byte[] buffer, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            equalsSigns += buffer[i] == '=' ? 1 : 0;
        }
        if (equalsSigns > MOST_EQUALS_SIGNS) {
            throw new IOException(part + ": attributes without number");
        }
    }

    /** Reads what is left, so that the check sum is looked at. */
    void drain() throws IOException {
        byte[] buffer = new byte[8192];
        do {
            progress();
        } while (read(buffer, 0, buffer.length) >= 0);
    }

    private void checkSum() throws IOException {
        if (expectedSum >= 0 && sum.getValue() != expectedSum) {
            throw new EOFException(part + ": check sum differs");
        }
    }
}
