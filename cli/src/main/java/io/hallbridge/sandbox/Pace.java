package io.hallbridge.sandbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How fast each caller may ask: so many calls in a second of the clock. Safe for use by several threads. */
final class Pace {
    private final Clock clock;
    private final int callsPerSecond;
    private final Map<String, Integer> calls = new HashMap<>();
    private long second;

    /** With 0 there is no limit. */
    Pace(Clock clock, int callsPerSecond) {
        this.clock = clock;
        this.callsPerSecond = callsPerSecond;
    }

    /** Refuses a call above the caller's limit. */
    synchronized void count(Caller caller) {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            calls.clear();
        }
        int soFar = calls.merge(caller.key(), 1, Integer::sum);
        if (callsPerSecond > 0 && soFar > callsPerSecond) {
            throw new Refused(Fault.RATE, Sentences.TOO_FAST);
        }
    }
}
