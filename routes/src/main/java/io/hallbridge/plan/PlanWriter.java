package io.hallbridge.plan;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a plan: changes go to a temporary file as they are found, and sealing makes of them the plan's file, checksummed
 * and on the disk before it has its name. Not sealed, nothing is left. For one thread.
 */
public final class PlanWriter implements AutoCloseable {
    private final Path draft;
    private final BufferedWriter out;
    private final Set<String> withdrawn = new HashSet<>();
    private long added;

    private PlanWriter(Path draft) throws IOException {
        this.draft = draft;
        this.out = Files.newBufferedWriter(draft);
    }

    /** Begins a plan in a folder that only we may read; it is made where it does not exist. */
    public static PlanWriter begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Unfinished.clear(folder);
        return new PlanWriter(Unfinished.in(folder));
    }

    /** Adds a change; one whose key was {@linkplain #withdraw withdrawn} stays out. */
    public void add(Change change) {
        if (withdrawn.contains(name(change.dataset(), change.key()))) {
            return;
        }
        line(PlanLine.of(change));
        added++;
    }

    private void line(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /**
     * Takes back changes added earlier: they will not be in the sealed plan. The draft is read through once.
     *
     * @return the changes as they were added; keys that were not added, or were taken back before, have none
     */
    public List<Change> withdraw(String dataset, Set<String> keys) {
        List<Change> taken = new ArrayList<>();
        try {
            out.flush();
            try (BufferedReader in = Files.newBufferedReader(draft)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    Change change = PlanLine.change(PlanLine.parse(line));
                    if (change.dataset().equals(dataset)
                            && keys.contains(change.key())
                            && withdrawn.add(name(dataset, change.key()))) {
                        taken.add(change);
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return taken;
    }

    private static String name(String dataset, String key) {
        return dataset + "|" + key;
    }

    /** How many changes the plan holds. */
    public long size() {
        return added - withdrawn.size();
    }

    /** Makes the plan's file, which only we may read. */
    public Path seal(Path target, Manifest manifest) throws IOException {
        out.close();
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), Path.of("."));
        Path fresh = Unfinished.in(folder);
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                write(Channels.newOutputStream(channel), manifest, channel);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        Unfinished.settle(folder);
        return target;
    }

    private void write(OutputStream file, Manifest manifest, FileChannel channel) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(file);
        DigestOutputStream digested = new DigestOutputStream(zipped, Sha256.fresh());
        Writer lines = new OutputStreamWriter(digested, StandardCharsets.UTF_8);
        lines.write(PlanLine.HEAD + "\n");
        try (BufferedReader in = Files.newBufferedReader(draft)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (kept(line)) {
                    lines.write(line + "\n");
                }
            }
        }
        lines.flush();
        String seal = PlanLine.seal(manifest, size());
        MessageDigest digest = digested.getMessageDigest();
        digest.update(seal.getBytes(StandardCharsets.UTF_8));
        String sha256 = HexFormat.of().formatHex(digest.digest());
        zipped.write((PlanLine.sealed(seal, sha256) + "\n").getBytes(StandardCharsets.UTF_8));
        zipped.finish();
        channel.force(true);
    }

    private boolean kept(String line) throws IOException {
        if (withdrawn.isEmpty()) {
            return true;
        }
        Change change = PlanLine.change(PlanLine.parse(line));
        return !withdrawn.contains(name(change.dataset(), change.key()));
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
