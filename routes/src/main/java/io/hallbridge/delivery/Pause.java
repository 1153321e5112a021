package io.hallbridge.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A wait before something is tried again, that ends early where somebody wants an end. */
final class Pause {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Pause() {}

    static void of(Duration duration, BooleanSupplier stopped) {
        long end = System.nanoTime() + duration.toNanos();
        while (!stopped.getAsBoolean()
                && end - System.nanoTime() > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Pause.class, Math.min(end - System.nanoTime(), LOOK_NANOS));
        }
    }
}
