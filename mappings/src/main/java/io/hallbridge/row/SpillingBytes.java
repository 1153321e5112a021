package io.hallbridge.row;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long row of bytes, written once from front to back and read anywhere: the first megabytes in memory, the rest in a
 * temporary file that only its owner can read and that goes when this is closed. For one thread.
 */
final class SpillingBytes implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS_READY = 64;

    private final int blocksInMemory;
    private final List<byte[]> memory = new ArrayList<>();
    private final Map<Integer, byte[]> ready = new LinkedHashMap<>(BLOCKS_READY * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > BLOCKS_READY;
        }
    };
    private byte[] last = new byte[BLOCK];
    private long size;
    private @Nullable FileChannel file;

    SpillingBytes(long bytesInMemory) {
        this.blocksInMemory = (int) (bytesInMemory / BLOCK);
    }

    long size() {
        return size;
    }

    void write(byte[] bytes) throws IOException {
        for (int done = 0; done < bytes.length; ) {
            int at = (int) (size % BLOCK);
            int piece = Math.min(bytes.length - done, BLOCK - at);
            System.arraycopy(bytes, done, last, at, piece);
            done += piece;
            size += piece;
            if (size % BLOCK == 0) {
                keepLast();
            }
        }
    }

    byte read(long position) throws IOException {
        return block((int) (position / BLOCK))[(int) (position % BLOCK)];
    }

    /** Some of the bytes as a text in UTF-8. */
    String text(long position, int length) throws IOException {
        int from = (int) (position % BLOCK);
        return from + length <= BLOCK
                ? new String(block((int) (position / BLOCK)), from, length, StandardCharsets.UTF_8)
                : new String(read(position, length), StandardCharsets.UTF_8);
    }

    byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int from = (int) ((position + done) % BLOCK);
            int piece = Math.min(length - done, BLOCK - from);
            System.arraycopy(block((int) ((position + done) / BLOCK)), from, bytes, done, piece);
            done += piece;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void keepLast() throws IOException {
        if (memory.size() < blocksInMemory) {
            memory.add(last);
            last = new byte[BLOCK];
            return;
        }
        ByteBuffer block = ByteBuffer.wrap(last);
        long at = size - BLOCK - (long) blocksInMemory * BLOCK;
        while (block.hasRemaining()) {
            at += file().write(block, at);
        }
    }

    private byte[] block(int index) throws IOException {
        if (index < memory.size()) {
            return memory.get(index);
        }
        if (index == size / BLOCK) {
            return last;
        }
        byte[] held = ready.get(index);
        if (held == null) {
            held = load(index);
            ready.put(index, held);
        }
        return held;
    }

    private byte[] load(int index) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = (long) (index - blocksInMemory) * BLOCK;
        while (block.hasRemaining()) {
            int got = file().read(block, at + block.position());
            if (got < 0) {
                throw new IOException("the temporary file became shorter");
            }
        }
        return block.array();
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("hallbridge-texts", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }
}
