package io.hallbridge.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a plan: changes go to a temporary file as they are found, and sealing makes of it the plan's file, checksummed
 * and on the disk before it has its name. Not sealed, nothing is left. For one thread.
 */
public final class PlanWriter implements AutoCloseable {
    private static final byte[] HEAD = PlanLine.HEAD.getBytes(StandardCharsets.UTF_8);

    private final Path draft;
    private final PackedLines lines;
    private final Set<String> withdrawn = new HashSet<>();
    private long added;

    private PlanWriter(Path draft) throws IOException {
        this.draft = draft;
        this.lines = PackedLines.into(draft);
        lines.line(HEAD);
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
        if (isWithdrawn(change)) {
            return;
        }
        try {
            lines.line(PlanLine.of(change));
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        added++;
    }

    private boolean isWithdrawn(Change change) {
        return !withdrawn.isEmpty() && withdrawn.contains(name(change.dataset(), change.key()));
    }

    /**
     * Takes back changes added earlier: they will not be in the sealed plan. The draft is read through once.
     *
     * @return the changes as they were added; keys that were not added, or were taken back before, have none
     */
    public List<Change> withdraw(String dataset, Set<String> keys) {
        List<Change> taken = new ArrayList<>();
        try {
            lines.flush();
            eachAdded((line, change) -> {
                if (change.dataset().equals(dataset)
                        && keys.contains(change.key())
                        && withdrawn.add(name(dataset, change.key()))) {
                    taken.add(change);
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return taken;
    }

    private interface Taker {
        void take(byte[] line, Change change) throws IOException;
    }

    private void eachAdded(Taker taker) throws IOException {
        try (ByteLines in = PackedLines.read(draft)) {
            in.next();
            for (long left = added; left > 0; left--) {
                byte[] line = Objects.requireNonNull(in.next());
                taker.take(line, PlanLine.change(line));
            }
        }
    }

    private static String name(String dataset, String key) {
        return dataset + "|" + key;
    }

    /** How many changes the plan holds. */
    public long size() {
        return added - withdrawn.size();
    }

    /** Makes the plan's file, which only we may read. */
    public Plan seal(Path target, Manifest manifest) throws IOException {
        String seal = PlanLine.seal(manifest, size());
        lines.seal(seal);
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), Path.of("."));
        Path fresh = Unfinished.in(folder);
        try {
            if (withdrawn.isEmpty()) {
                give(fresh);
            } else {
                rewrite(fresh, seal);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        Unfinished.settle(folder);
        return new Plan(target, manifest, size());
    }

    /** The draft as it is, which may be on another disk than the plan. */
    private void give(Path fresh) throws IOException {
        if (Files.isSameFile(fresh.resolveSibling("."), draft.resolveSibling("."))) {
            Files.move(draft, fresh, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (FileChannel from = FileChannel.open(draft);
                FileChannel to = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            for (long at = 0; at < from.size(); ) {
                at += from.transferTo(at, from.size() - at, to);
            }
            to.force(true);
        }
    }

    private void rewrite(Path fresh, String seal) throws IOException {
        try (PackedLines kept = PackedLines.into(fresh)) {
            kept.line(HEAD);
            eachAdded((line, change) -> {
                if (!isWithdrawn(change)) {
                    kept.line(line);
                }
            });
            kept.seal(seal);
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
