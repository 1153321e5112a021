package io.hallbridge.delivery;

import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How hard one hall is pressed by all runs of this machine that keep their state in one folder: so many calls in a second,
 * so many at once, and warily while it was away or busy a moment ago. Kept in a file of two numbers, the next free moment
 * and the end of wariness; places are locks on single bytes, which the system takes back from a process that is killed.
 */
final class Pace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int SHARE_AT_ONCE = 10;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** A free moment further away than this was written before the clock was set back. */
    private static final long FURTHEST = 60 * SECOND;

    private static final long NEXT = 0;
    private static final long WARY = Long.BYTES;
    private static final long NUMBERS_LOCK = 2 * Long.BYTES;
    private static final long FIRST_PLACE = NUMBERS_LOCK + 1;

    private final FileChannel file;
    private final long gap;
    private final int places;
    private final Duration wariness;

    private Pace(FileChannel file, int perSecond, int places, Duration wariness) {
        this.file = file;
        this.gap = perSecond == 0 ? 0 : SECOND / perSecond;
        this.places = places;
        this.wariness = wariness;
    }

    /** The pace of a hall, shared by those that name the same folder. */
    static Pace of(HallConnection hall, Path state) {
        return of(
                place(hall, state),
                hall.limits().perSecond(),
                hall.limits().inFlight(),
                hall.patience().longestWait());
    }

    /** No more than this many calls in a second (0: as many as come) and at once; wary for so long after a failure. */
    static Pace of(Path file, int perSecond, int places, Duration wariness) {
        return new Pace(open(file), perSecond, places, wariness);
    }

    private static Path place(HallConnection hall, Path state) {
        return state.resolve("halls").resolve(hall.name() + ".pace");
    }

    /** Until when a hall is met warily; empty where it is trusted. Changes nothing. */
    static Optional<Instant> waryUntil(HallConnection hall, Path state) {
        Path file = place(hall, state);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
            long until = channel.read(bytes, WARY) == Long.BYTES ? bytes.getLong(0) : 0;
            Instant end = Instant.ofEpochSecond(until / SECOND, until % SECOND);
            Duration left = Duration.between(Instant.now(), end);
            boolean wary = !left.isNegative() && left.compareTo(hall.patience().longestWait()) <= 0;
            return wary ? Optional.of(end) : Optional.empty();
        } catch (IOException cannotTell) {
            return Optional.empty();
        }
    }

    private static FileChannel open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return channel;
        } catch (IOException cannotWrite) {
            LOG.warn("the hall's pace is not shared with other runs: {}", cannotWrite.toString());
            return ofThisProcess();
        }
    }

    /** Who cannot write a workspace's state can still look at the hall. */
    private static FileChannel ofThisProcess() {
        try {
            Path file = Files.createTempFile("hallbridge", ".pace");
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A place among the calls that are on their way at once; given back when the call has ended. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Returns when a call may go; an interrupted caller goes as soon as there is a place. */
    Place take() {
        Place place = place();
        long mine = gap == 0 ? 0 : turn();
        while (mine - now() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, mine - now());
        }
        return place;
    }

    private Place place() {
        while (true) {
            for (int i = 0; i < places; i++) {
                Optional<FileLock> lock = tryLock(FIRST_PLACE + i);
                if (lock.isPresent()) {
                    return () -> release(lock.get());
                }
            }
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    /** The next free moment. Up to a tenth of a second's calls may go at once, so that a pause is made good a little. */
    private long turn() {
        FileLock lock = lockNumbers();
        try {
            long now = now();
            long next = read(NEXT);
            long mine = Math.max(next - now > FURTHEST ? now : next, now - SECOND / SHARE_AT_ONCE) + gap;
            write(NEXT, mine);
            return mine;
        } finally {
            release(lock);
        }
    }

    /** The hall was away or busy until patience ended: whoever comes next is wary of it for a while. */
    void beWary() {
        write(WARY, now() + wariness.toNanos());
    }

    /** The hall dealt with a call. */
    void trust() {
        if (read(WARY) != 0) {
            write(WARY, 0);
        }
    }

    /** Whether one call is enough to tell that the hall is still away, so that it is not tried again and again. */
    boolean wary() {
        long left = read(WARY) - now();
        return left > 0 && left <= wariness.toNanos();
    }

    private FileLock lockNumbers() {
        while (true) {
            Optional<FileLock> lock = tryLock(NUMBERS_LOCK);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(this, LOOK_NANOS / SHARE_AT_ONCE);
        }
    }

    /** Empty where somebody else has it, in this process or another. */
    private synchronized Optional<FileLock> tryLock(long at) {
        try {
            return Optional.ofNullable(file.tryLock(at, 1, false));
        } catch (OverlappingFileLockException ofAnotherThread) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private long read(long at) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
            return file.read(bytes, at) == Long.BYTES ? bytes.getLong(0) : 0;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(long at, long number) {
        try {
            file.write(ByteBuffer.allocate(Long.BYTES).putLong(0, number), at);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Nanoseconds since 1970: several processes have only the wall clock in common. */
    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * SECOND + now.getNano();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
