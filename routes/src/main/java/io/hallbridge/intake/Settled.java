package io.hallbridge.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/**
 * Takes a file only when nobody is writing it: it must not have changed for a while, and no other program may hold it
 * locked. The lock is shared and held until the run is over, so that a file cannot be taken for writing while its rows
 * are on their way.
 */
final class Settled implements GenericFileExclusiveReadLockStrategy<java.io.File> {
    /** How long a file must have been left alone; a copy over a network writes more often than this. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private final Map<Path, FileChannel> held = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> passedOver = new ConcurrentHashMap<>();

    @Override
    public void prepareOnStartup(
            GenericFileOperations<java.io.File> operations, GenericFileEndpoint<java.io.File> endpoint) {
        // nothing is left behind by an earlier process: the operating system drops its locks
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<java.io.File> operations, GenericFile<java.io.File> file, Exchange exchange)
            throws IOException, InterruptedException {
        Path path = file.getFile().toPath();
        boolean taken = quiet(path) && lock(path);
        if (!taken) {
            passedOver.put(path, true);
        }
        return taken;
    }

    /** Waits out the rest of the quiet time once; a file that changes meanwhile is not settled. */
    private static boolean quiet(Path path) throws IOException, InterruptedException {
        Instant changed = Files.getLastModifiedTime(path).toInstant();
        long size = Files.size(path);
        Duration age = Duration.between(changed, Instant.now());
        if (age.compareTo(QUIET) < 0 && !age.isNegative()) {
            Thread.sleep(QUIET.minus(age).toMillis());
        }
        return Files.exists(path)
                && Files.size(path) == size
                && Files.getLastModifiedTime(path).toInstant().equals(changed);
    }

    private boolean lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
            if (lock != null) {
                held.put(path, channel);
                return true;
            }
        } catch (OverlappingFileLockException heldByUs) {
            channel.close();
            return held.containsKey(path);
        } catch (IOException noLocksHere) {
            held.put(path, channel);
            return true;
        }
        channel.close();
        return false;
    }

    /** Whether files were left untouched because somebody was at them. */
    java.util.Set<Path> passedOver() {
        return java.util.Set.copyOf(passedOver.keySet());
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<java.io.File> operations, GenericFile<java.io.File> file, Exchange exchange)
            throws IOException {
        release(file);
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<java.io.File> operations, GenericFile<java.io.File> file, Exchange exchange)
            throws IOException {
        release(file);
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<java.io.File> operations, GenericFile<java.io.File> file, Exchange exchange)
            throws IOException {
        release(file);
    }

    private void release(GenericFile<java.io.File> file) throws IOException {
        FileChannel channel = held.remove(file.getFile().toPath());
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void setTimeout(long timeout) {
        // a file is looked at once
    }

    @Override
    public void setCheckInterval(long checkInterval) {
        // a file is looked at once
    }

    @Override
    public void setReadLockLoggingLevel(org.apache.camel.LoggingLevel level) {
        // what is passed over is reported as a finding
    }

    @Override
    public void setMarkerFiler(boolean markerFile) {
        // no marker files in the departments' folders
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean delete) {
        // there are none
    }
}
