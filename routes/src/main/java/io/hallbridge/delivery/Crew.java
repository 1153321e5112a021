package io.hallbridge.delivery;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several couriers that fetch from one source of batches, each carrying one batch at a time. */
final class Crew {
    private final int couriers;
    private final Desk desk;
    private final Batches batches;
    private final Approach approach;

    Crew(int couriers, Desk desk, Batches batches, Approach approach) {
        this.couriers = couriers;
        this.desk = desk;
        this.batches = batches;
        this.approach = approach;
    }

    /** The first batch; where there is none, Camel need not be started. */
    Optional<Batch> first() {
        return Optional.ofNullable(fetch());
    }

    /** Returns when every batch begun has ended. A thread that is interrupted meanwhile begins no other batch. */
    void carry(Batch first, HallDoor door) {
        AtomicReference<@Nullable Batch> waiting = new AtomicReference<>(first);
        ExecutorService threads = Executors.newFixedThreadPool(couriers, Crew::thread);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < couriers; i++) {
                Courier courier = new Courier(() -> attempt(waiting.getAndSet(null)), desk, door.pace());
                running.add(threads.submit(() -> carry(courier, door)));
            }
            await(running);
        } finally {
            threads.shutdown();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "courier");
        thread.setDaemon(true);
        return thread;
    }

    private @Nullable Attempt attempt(@Nullable Batch waiting) {
        Batch batch = waiting == null ? fetch() : waiting;
        return batch == null ? null : approach.attempt(batch, false);
    }

    private @Nullable Batch fetch() {
        try {
            return batches.next();
        } catch (InterruptedException asked) {
            desk.interrupted();
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void carry(Courier courier, HallDoor door) {
        boolean ended = false;
        try {
            door.send(courier);
            ended = true;
        } finally {
            if (!ended) {
                desk.close();
            }
        }
    }

    private void await(List<Future<?>> running) {
        Optional<RuntimeException> fault = Optional.empty();
        for (Future<?> courier : running) {
            Optional<RuntimeException> one = await(courier);
            fault = fault.isPresent() ? fault : one;
        }
        if (desk.wasInterrupted()) {
            Thread.currentThread().interrupt();
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private Optional<RuntimeException> await(Future<?> courier) {
        while (true) {
            try {
                courier.get();
                return Optional.empty();
            } catch (InterruptedException asked) {
                desk.interrupted();
            } catch (ExecutionException failed) {
                return Optional.of(ours(failed.getCause()));
            }
        }
    }

    private static RuntimeException ours(@Nullable Throwable thrown) {
        return thrown instanceof RuntimeException fault ? fault : new IllegalStateException("a courier failed", thrown);
    }
}
