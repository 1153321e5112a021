package io.hallbridge.hall;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the {@code Retry-After} header: seconds, or a date held against the hall's own clock. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(WireAnswer answer, Instant now) {
        Optional<String> written = answer.header("Retry-After").map(String::strip);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.get().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written.get())));
        }
        Instant hallsNow = date(answer.header("Date")).orElse(now);
        return date(written).map(at -> Duration.between(hallsNow, at)).map(RetryAfter::notNegative);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** A date as HTTP writes it; empty where there is none or it is written otherwise. */
    static Optional<Instant> date(Optional<String> written) {
        try {
            return written.map(DateTimeFormatter.RFC_1123_DATE_TIME::parse).map(Instant::from);
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
