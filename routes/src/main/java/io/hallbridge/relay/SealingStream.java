package io.hallbridge.relay;

import io.hallbridge.relay.CipherKind.NotAuthentic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Seals what is written, in pieces of 64 KiB: each has its number in its nonce and the last one says so, so that none can
 * be left out, moved or put at the end. A piece is what a reader has to hold at once.
 */
final class SealingStream extends OutputStream {
    static final int PIECE = 64 * 1024;
    private static final int NONCE_BYTES = 12;

    private final OutputStream out;
    private final CipherKind kind;
    private final byte[] key;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long number;
    private boolean closed;

    SealingStream(OutputStream out, CipherKind kind, byte[] key) {
        this.out = out;
        this.kind = kind;
        this.key = key;
    }

    /** How long a content of so many bytes is once it is sealed. */
    static long sealed(long plain) {
        long pieces = Math.max(1, (plain + PIECE - 1) / PIECE);
        return plain + pieces * CipherKind.TAG_BYTES;
    }

    static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(NONCE_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(number)
                .array();
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        int at = start;
        int left = length;
        while (left > 0) {
            if (filled == PIECE) {
                put(false);
            }
            int some = Math.min(left, PIECE - filled);
            System.arraycopy(from, at, piece, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    private void put(boolean last) throws IOException {
        try {
            out.write(kind.apply(true, key, nonce(number++, last), piece, filled));
            filled = 0;
        } catch (NotAuthentic impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the sealed content; what lies beneath stays open. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            put(true);
            out.flush();
        }
    }
}
