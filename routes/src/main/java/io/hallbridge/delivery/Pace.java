package io.hallbridge.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets so many calls through in a second: each caller is given the next free moment and waits for it. Up to a tenth of
 * a second's calls may go at once, so that a pause is made good a little.
 */
final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int SHARE_AT_ONCE = 10;

    private final long gap;
    private final long creditLimit;
    private long next = System.nanoTime();

    /** No more than this many in a second; 0 lets all through. */
    Pace(int perSecond) {
        gap = perSecond == 0 ? 0 : SECOND / perSecond;
        creditLimit = SECOND / SHARE_AT_ONCE;
    }

    /** Returns when the call may go; an interrupted caller goes at once. */
    void take() {
        long mine = gap == 0 ? 0 : turn();
        while (gap > 0
                && mine - System.nanoTime() > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, mine - System.nanoTime());
        }
    }

    private synchronized long turn() {
        long now = System.nanoTime();
        next = Math.max(next, now - creditLimit) + gap;
        return next;
    }
}
