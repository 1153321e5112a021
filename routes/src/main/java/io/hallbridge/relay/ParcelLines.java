package io.hallbridge.relay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a parcel's content, one after the other; never more of them than the signed head says. For one thread. */
final class ParcelLines implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final Packing packing;
    private final Optional<SealKey> seal;
    private final DigestInputStream zipped;
    private final byte[] some = new byte[BUFFER];
    private int at;
    private int filled;
    private long left;

    private ParcelLines(DigestInputStream zipped, Packing packing, Optional<SealKey> seal) throws IOException {
        this.zipped = zipped;
        this.in = new GZIPInputStream(zipped, BUFFER);
        this.packing = packing;
        this.seal = seal;
        this.left = packing.bytes();
    }

    static ParcelLines open(Path file, long begin, Packing packing, RelayKeys.Read keys) throws ParcelUnusable {
        Optional<SealKey> seal = packing.cipher().isEmpty()
                ? Optional.empty()
                : Optional.of(keys.seal().orElseThrow().with(kind(packing.cipher())));
        InputStream stored = null;
        try {
            stored = new BufferedInputStream(Files.newInputStream(file));
            stored.skipNBytes(begin);
            InputStream plain = seal.isPresent() ? unsealing(stored, packing, seal.get()) : stored;
            return new ParcelLines(new DigestInputStream(plain, ParcelWriter.sha256()), packing, seal);
        } catch (IOException changed) {
            closeQuietly(stored);
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }

    private static InputStream unsealing(InputStream stored, Packing packing, SealKey key) {
        return new UnsealingStream(stored, packing.stored(), key.kind(), key.contentKey(packing.digest()));
    }

    private static void closeQuietly(@Nullable InputStream opened) throws ParcelUnusable {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException gone) {
            throw new ParcelUnusable(Fault.UNREADABLE);
        }
    }

    private static CipherKind kind(String word) throws ParcelUnusable {
        for (CipherKind kind : CipherKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new ParcelUnusable(Fault.NEWER);
    }

    /** The next line; null after the last, once all of them proved to be what was signed. */
    @Nullable String next() throws ParcelUnusable {
        if (left == 0) {
            proveWhole();
            return null;
        }
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (!take(line)) {
                fill();
            }
            byte[] bytes = line.toByteArray();
            return new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8);
        } catch (IOException changed) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }

    /** Takes what is at hand of a line; whether it has ended. */
    private boolean take(ByteArrayOutputStream line) throws ParcelUnusable {
        int end = at;
        while (end < filled && some[end] != '\n') {
            end++;
        }
        boolean ended = end < filled;
        int length = end - at + (ended ? 1 : 0);
        line.write(some, at, length);
        at += length;
        left -= length;
        if (left < 0 || (left == 0 && !ended)) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
        return ended;
    }

    private void fill() throws IOException, ParcelUnusable {
        at = 0;
        filled = in.read(some);
        if (filled <= 0) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }

    private void proveWhole() throws ParcelUnusable {
        try {
            boolean more = at < filled || in.read() >= 0;
            zipped.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(zipped.getMessageDigest().digest());
            String proof = seal.map(key -> key.digest(sha256)).orElse(sha256);
            if (more || !proof.equals(packing.digest())) {
                throw new ParcelUnusable(Fault.CHANGED);
            }
        } catch (IOException changed) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException nothingLost) {
            throw new UncheckedIOException(nothingLost);
        }
    }
}
