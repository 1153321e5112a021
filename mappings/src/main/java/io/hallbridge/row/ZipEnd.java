package io.hallbridge.row;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The end of a ZIP, which says how long its directory is (APPNOTE 4.3.16; 4.3.14 for long ones). java.util.zip.ZipFile
 * takes the whole directory into memory before anybody can ask.
 */
final class ZipEnd {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int SIZE_AT = 12;

    private static final int LONG_LOCATOR = 0x07064b50;
    private static final int LONG_LOCATOR_LENGTH = 20;
    private static final int LONG_LENGTH = 56;
    private static final int LONG_SIZE_AT = 40;
    private static final long SAID_ELSEWHERE = 0xffffffffL;

    private ZipEnd() {}

    /** The length of the directory as the file says; 0 where no end is found, which ZipFile then refuses. */
    static long directoryLength(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long start = Math.max(0, file.size() - LENGTH - LONGEST_COMMENT);
            ByteBuffer tail = read(file, start, (int) (file.size() - start));
            for (int at = tail.limit() - LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == SIGNATURE) {
                    long length = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
                    return length == SAID_ELSEWHERE ? longDirectory(file, tail, at) : length;
                }
            }
            return 0;
        }
    }

    private static long longDirectory(FileChannel file, ByteBuffer tail, int end) throws IOException {
        int locator = end - LONG_LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LONG_LOCATOR) {
            return 0;
        }
        long place = tail.getLong(locator + Long.BYTES);
        if (place < 0 || place > file.size() - LONG_LENGTH) {
            return 0;
        }
        return read(file, place, LONG_LENGTH).getLong(LONG_SIZE_AT);
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
