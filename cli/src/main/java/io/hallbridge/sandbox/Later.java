package io.hallbridge.sandbox;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides on documents that were put off, when they are due: also those of a hall that was killed in between. */
final class Later implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);
    private static final long LOOK_MILLIS = 50;

    private final Desks desks;
    private final Store store;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-hall-later");
        thread.setDaemon(true);
        return thread;
    });

    Later(Desks desks, Store store, Clock clock) {
        this.desks = desks;
        this.store = store;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // looking lets nothing escape
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Optional<Awaiting.Due> due = next();
            while (due.isPresent() && !thread.isShutdown()) {
                decide(due.get());
                due = next();
            }
        } catch (RuntimeException failed) {
            LOG.error("what was put off cannot be decided on", failed);
        }
    }

    private Optional<Awaiting.Due> next() {
        return store.read(connection -> new Awaiting(connection).next(clock.instant()));
    }

    private void decide(Awaiting.Due due) {
        store.write(connection -> {
            desks.get(due.batch().dataset()).decide(connection, due);
            return due;
        });
    }

    /** Lets what is being decided come to its end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
