package io.hallbridge.relay;

import io.hallbridge.plan.Unfinished;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a parcel: its lines go to a file of our own first, and from there, signed and perhaps sealed, into the folder
 * that is carried, where the file has its name only once it is whole and on the disk. For one thread.
 */
final class ParcelWriter implements AutoCloseable {
    /** The folder decides who else may come to it. */
    private static final String READABLE_BY_THE_GROUP = "rw-r-----";

    private final Path draft;
    private final OutputStream lines;
    private final MessageDigest digest;
    private final RelayKeys.Read keys;
    private long bytes;

    private ParcelWriter(Path draft, RelayKeys.Read keys) throws IOException {
        this.draft = draft;
        this.keys = keys;
        this.digest = sha256();
        this.lines = new GZIPOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), digest));
    }

    /** Begins a parcel; its draft lies in a folder that only we may read. */
    static ParcelWriter begin(Path ownFolder, RelayKeys.Read keys) throws IOException {
        Files.createDirectories(ownFolder);
        Unfinished.clear(ownFolder);
        return new ParcelWriter(Unfinished.in(ownFolder), keys);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void line(String line) throws IOException {
        line(line.getBytes(StandardCharsets.UTF_8));
    }

    void line(byte[] line) throws IOException {
        lines.write(line);
        lines.write('\n');
        bytes += line.length + 1;
    }

    /** Makes the file, in the place of one of that name. */
    void write(Path target, ParcelKind kind, String manifest) throws IOException {
        lines.close();
        Packing packing = packing();
        byte[] vouched = (packing.line(kind) + "\n" + manifest + "\n").getBytes(StandardCharsets.UTF_8);
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder");
        Unfinished.clear(folder);
        Path fresh = Unfinished.in(folder);
        try {
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(READABLE_BY_THE_GROUP));
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                out.write(vouched);
                out.write((keys.sign().sign(vouched) + "\n").getBytes(StandardCharsets.US_ASCII));
                content(out, packing);
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        Unfinished.settle(folder);
    }

    private Packing packing() throws IOException {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        String key = keys.sign().trusted().id();
        long zipped = Files.size(draft);
        return keys.seal()
                .map(seal -> new Packing(
                        key, seal.kind().word(), seal.id(), seal.digest(sha256), bytes, SealingStream.sealed(zipped)))
                .orElseGet(() -> new Packing(key, "", "", sha256, bytes, zipped));
    }

    private void content(OutputStream out, Packing packing) throws IOException {
        if (keys.seal().isEmpty()) {
            Files.copy(draft, out);
            return;
        }
        SealKey seal = keys.seal().get();
        try (OutputStream sealing = new SealingStream(out, seal.kind(), seal.contentKey(packing.digest()))) {
            Files.copy(draft, sealing);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
