package io.hallbridge.run;

import io.hallbridge.ledger.Lease;
import io.hallbridge.plan.Batches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What ends a run before its time: Ctrl-C, SIGTERM, a deadline, a lock taken over by another. Batches under way end, no
 * further one begins.
 */
final class Stop implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final LastWords words;
    private final List<Batches> sources = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Stop::thread);
    private @Nullable Exit asked;

    Stop(LastWords words) {
        this.words = words;
        words.stopping(this);
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

    /** A signal says how the process ends, whatever else asked for an end before. */
    synchronized void stopForSignal(Exit how) {
        asked = null;
        stop(how);
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

    @Override
    public void close() {
        words.forget(this);
        clock.shutdownNow();
    }
}
