package io.hallbridge.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Lines written into a file, packed and digested as they come. For one thread. */
final class PackedLines implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final GZIPOutputStream zipped;
    private final MessageDigest digest = Sha256.fresh();

    private PackedLines(FileChannel file) throws IOException {
        this.file = file;
        this.zipped = new Fast(Channels.newOutputStream(file));
    }

    /** Writes into a file that is there, from its beginning. */
    static PackedLines into(Path file) throws IOException {
        return new PackedLines(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** The lines of such a file, which may still be growing: whoever reads more than are there fails. */
    static ByteLines read(Path file) throws IOException {
        return new ByteLines(new GZIPInputStream(Files.newInputStream(file), BUFFER));
    }

    /** Adds a line. */
    void line(byte[] line) throws IOException {
        digest.update(line);
        digest.update((byte) '\n');
        zipped.write(line);
        zipped.write('\n');
    }

    /** Makes what was added so far readable. */
    void flush() throws IOException {
        zipped.flush();
    }

    /** Adds the last line, which holds the digest of all before it and of itself without that, and puts everything on the disk. */
    void seal(String seal) throws IOException {
        digest.update(seal.getBytes(StandardCharsets.UTF_8));
        String sealed = PlanLine.sealed(seal, HexFormat.of().formatHex(digest.digest()));
        zipped.write(sealed.getBytes(StandardCharsets.UTF_8));
        zipped.write('\n');
        zipped.finish();
        file.force(true);
        close();
    }

    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            zipped.close(); // which closes the file
        }
    }

    /** Packed with as little work as possible: a plan is read again at once, and a third larger than it could be. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
