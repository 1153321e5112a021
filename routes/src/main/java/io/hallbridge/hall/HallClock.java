package io.hallbridge.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far our clock is from a hall's, told from the {@code Date} header of its answers. */
public final class HallClock {
    private HallClock() {}

    /** Positive where our clock is ahead; empty where the answer has no date. */
    public static Optional<Duration> ahead(WireAnswer answer, Instant now) {
        return RetryAfter.date(answer.header("Date")).map(halls -> Duration.between(halls, now));
    }
}
