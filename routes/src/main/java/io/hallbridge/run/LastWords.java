package io.hallbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a process still does once it was told to go (Ctrl-C, SIGTERM): the runs under way stop at a batch boundary, and the
 * process waits until what they came to has been said. It goes at once where no run has begun.
 */
public final class LastWords implements AutoCloseable {
    /** Longer than a run takes to come to a batch boundary. */
    private static final long PATIENCE_SECONDS = 95;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-at-a-batch-boundary");
    private final List<Stop> runs = new ArrayList<>();
    private boolean waits;
    private @Nullable Exit told;

    /** Has a run stopped when the process is told to go, at once where it was told before. */
    synchronized void stopping(Stop run) {
        runs.add(run);
        if (!waits && told == null) {
            begin();
        }
        if (told != null) {
            run.stopForSignal(told);
        }
    }

    private void begin() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            waits = true;
        } catch (IllegalStateException goingAlready) {
            told = asker();
        }
    }

    synchronized void forget(Stop run) {
        runs.remove(run);
    }

    private void stopAndWait() {
        synchronized (this) {
            Exit how = asker();
            told = how;
            runs.forEach(run -> run.stopForSignal(how));
        }
        try {
            boolean unused = said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException goAtOnce) {
            Thread.currentThread().interrupt();
        }
    }

    /** The virtual machine deals with a signal in a thread that bears the signal's name. */
    private static Exit asker() {
        return Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().startsWith("SIGINT"))
                ? Exit.INTERRUPTED
                : Exit.STOPPED;
    }

    /** Whether the process, told to go now, would wait for what is to be said. */
    public synchronized boolean waits() {
        return waits;
    }

    /** All has been said. */
    @Override
    public void close() {
        said.countDown();
        if (!waits()) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException going) {
            return; // it has waited for this
        }
        synchronized (this) {
            waits = false;
        }
    }
}
