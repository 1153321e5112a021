package io.hallbridge.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds back the end of a process that was told to stop until what the run came to has been said. */
final class LastWords implements AutoCloseable {
    /** Longer than a run takes to come to a batch boundary. */
    private static final long PATIENCE_SECONDS = 95;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "say-what-the-run-came-to");

    LastWords() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            boolean unused = said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException goAtOnce) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        said.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // it has waited for this
        }
    }
}
