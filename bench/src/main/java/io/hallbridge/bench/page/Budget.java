package io.hallbridge.bench.page;

import java.util.Map;
import java.util.Optional;

/**
 * What a stage may take.
 *
 * @param seconds wall seconds; 0 where only the ratio counts
 * @param ratio of the wall time to the bare loop's; 0 where only the seconds count
 */
record Budget(double seconds, double ratio) {
    /** Of what a peer takes: at least five times faster than the fastest. */
    static final double PEER = 0.2;

    private static final Map<String, Budget> ALL = Map.of(
            "help", new Budget(0.25, 0),
            "check-550", new Budget(0.8, 0),
            "run-kaili", new Budget(1.5, 0),
            "first-night", new Budget(0, 1.3),
            "idle-night", new Budget(0, 0.8),
            "cases-first", new Budget(0, 1.3));

    static Optional<Budget> of(String stage) {
        return Optional.ofNullable(ALL.get(stage));
    }

    boolean isMet(Ratios ratios) {
        return seconds > 0
                ? ratios.ours().wall() <= seconds
                : ratios.toBareLoop().filter(found -> found <= ratio).isPresent();
    }

    /** In words that need no language. */
    String text() {
        return seconds > 0 ? "≤ " + seconds + " s" : "≤ " + ratio + " ×";
    }
}
