package io.hallbridge.run;

import io.hallbridge.ledger.Lease;
import io.hallbridge.plan.Batches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What ends a run before its time: Ctrl-C, SIGTERM, a deadline, a lock taken over by another. Batches under way end, no
 * further one begins, and where a signal asked for it the process waits for that before it goes.
 */
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;
    private static final long LOOK_MILLIS = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopForSignal, "stop-at-a-batch-boundary");
    private final List<Batches> sources = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Stop::thread);
    private @Nullable Exit asked;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "run-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins no further batch from this moment on; looked at again and again, since the wall clock may be set. */
    void at(Instant deadline) {
        watch(() -> !Instant.now().isBefore(deadline), Exit.DEADLINE);
    }

    /** Begins no further batch once another run has taken over what this one had to itself. */
    void whenLost(Lease lease) {
        watch(lease::lost, Exit.LOCKED);
    }

    private void watch(BooleanSupplier reached, Exit why) {
        if (reached.getAsBoolean()) {
            stop(why);
            return;
        }
        var unused = clock.scheduleWithFixedDelay(
                () -> {
                    if (reached.getAsBoolean()) {
                        stop(why);
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private synchronized void stop(Exit why) {
        if (asked == null) {
            asked = why;
        }
        sources.forEach(Batches::close);
    }

    private void stopForSignal() {
        synchronized (this) {
            asked = null;
            stop(asker());
        }
        try {
            boolean unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException goAtOnce) {
            Thread.currentThread().interrupt();
        }
    }

    /** Batches that are to end when a stop is asked for. */
    synchronized Batches closing(Batches batches) {
        sources.add(batches);
        if (asked != null) {
            batches.close();
        }
        return batches;
    }

    /** How the process will end because somebody asked it to; empty where nobody did. */
    synchronized Optional<Exit> asked() {
        return Optional.ofNullable(asked);
    }

    boolean isAsked() {
        return asked().isPresent();
    }

    private boolean bySignal() {
        return asked().filter(exit -> exit == Exit.INTERRUPTED || exit == Exit.STOPPED)
                .isPresent();
    }

    /** The virtual machine deals with a signal in a thread that bears the signal's name. */
    private static Exit asker() {
        return Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().startsWith("SIGINT"))
                ? Exit.INTERRUPTED
                : Exit.STOPPED;
    }

    @Override
    public void close() {
        ended.countDown();
        clock.shutdownNow();
        if (!bySignal()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException justNowAsked) {
                return;
            }
        }
    }
}
