package io.hallbridge.run;

import io.hallbridge.plan.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C and SIGTERM do to a run: batches under way end, no further one begins, and the process waits for that
 * before it goes.
 */
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-at-a-batch-boundary");
    private final List<Batches> sources = new ArrayList<>();
    private @Nullable Exit asked;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        synchronized (this) {
            asked = asker();
            sources.forEach(Batches::close);
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
        if (asked().isEmpty()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException justNowAsked) {
                return;
            }
        }
    }
}
