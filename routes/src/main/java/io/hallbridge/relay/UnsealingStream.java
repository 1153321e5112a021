package io.hallbridge.relay;

import io.hallbridge.relay.CipherKind.NotAuthentic;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a {@link SealingStream} wrote. Nothing of a piece is given out before it proved to be authentic. */
final class UnsealingStream extends InputStream {
    private static final int SEALED_PIECE = SealingStream.PIECE + CipherKind.TAG_BYTES;

    private final InputStream in;
    private final CipherKind kind;
    private final byte[] key;
    private long left;
    private long number;
    private byte[] plain = {};
    private int at;

    /** With so many bytes to be read and no more. */
    UnsealingStream(InputStream in, long sealed, CipherKind kind, byte[] key) {
        this.in = in;
        this.left = sealed;
        this.kind = kind;
        this.key = key;
    }

    /** The content was changed. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
        while (at == plain.length) {
            if (left == 0) {
                return -1;
            }
            next();
        }
        int some = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, to, start, some);
        at += some;
        return some;
    }

    private void next() throws IOException {
        int length = (int) Math.min(left, SEALED_PIECE);
        byte[] sealed = in.readNBytes(length);
        left -= length;
        try {
            plain = kind.apply(false, key, SealingStream.nonce(number++, left == 0), sealed, sealed.length);
            at = 0;
        } catch (NotAuthentic changed) {
            throw new Changed();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
