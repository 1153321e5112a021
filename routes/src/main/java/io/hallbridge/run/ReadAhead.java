package io.hallbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Works one after the other, done by several threads ahead of the one that wants their results. Results come in the
 * order of the works, and how much waits for being fetched is bounded.
 *
 * @param <T> a result
 */
final class ReadAhead<T> implements AutoCloseable {
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    /** Handed over together, since waking another thread costs more than many a result. */
    private static final int TOGETHER = 32;

    private static final int WAITING = 8;
    private static final int LOOK_MILLIS = 200;
    private static final int PATIENCE_SECONDS = 10;

    private final List<Lane<T>> lanes;
    private final ExecutorService threads;
    private int begun;
    private int fetched;

    /** Begins the first of these works. */
    ReadAhead(List<Work<T>> works) {
        lanes = works.stream().map(work -> new Lane<>(work)).toList();
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
        for (int ahead = 0; ahead <= THREADS; ahead++) {
            begin();
        }
    }

    /**
     * Work with results.
     *
     * @param <T> a result
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work and gives each result away as soon as it is there. */
        void into(Consumer<T> results);
    }

    private void begin() {
        if (begun < lanes.size()) {
            threads.execute(lanes.get(begun++).task);
        }
    }

    /** Gives the results of the next work to this consumer; fails with what the work failed with. */
    void next(Consumer<T> consumer) {
        next(consumer, () -> {});
    }

    /** The same; done again and again while there is no result to give, so that it can break off a work that has none. */
    void next(Consumer<T> consumer, Runnable whileWaiting) {
        lanes.get(fetched++).drain(consumer, whileWaiting);
        begin();
    }

    /** Breaks off what is not done and waits until it let go of what it held. */
    @Override
    public void close() {
        lanes.forEach(lane -> lane.closed = true);
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** One work and those of its results that wait for being fetched. */
    private static final class Lane<T> {
        private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING);
        private final FutureTask<Void> task;
        private volatile boolean closed;

        private Lane(Work<T> work) {
            task = new FutureTask<>(() -> run(work), null);
        }

        private void run(Work<T> work) {
            List<T> results = new ArrayList<>();
            try {
                work.into(result -> {
                    results.add(result);
                    if (results.size() == TOGETHER) {
                        put(List.copyOf(results));
                        results.clear();
                    }
                });
            } finally {
                end(results);
            }
        }

        /** The last results, and that there are no more; nobody waits for them where all is closed. */
        private void end(List<T> results) {
            if (!closed && !results.isEmpty()) {
                put(results);
            }
            if (!closed) {
                put(List.of());
            }
        }

        private void put(List<T> results) {
            try {
                waiting.put(results);
            } catch (InterruptedException closed) {
                throw new CancellationException();
            }
        }

        private List<T> take(Runnable whileWaiting) throws InterruptedException {
            List<T> results = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            while (results == null) {
                whileWaiting.run();
                results = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return results;
        }

        private void drain(Consumer<T> consumer, Runnable whileWaiting) {
            try {
                for (List<T> results = take(whileWaiting); !results.isEmpty(); results = take(whileWaiting)) {
                    results.forEach(consumer);
                }
                task.get();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause();
            }
        }
    }
}
