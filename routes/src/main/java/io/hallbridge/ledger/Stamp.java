package io.hallbridge.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** An instant as the ledger keeps it: always nine digits after the second, so that texts sort as the instants do. */
final class Stamp {
    private static final DateTimeFormatter NINE_DIGITS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Stamp() {}

    static String of(Instant instant) {
        return NINE_DIGITS.format(instant);
    }

    static String now() {
        return of(Instant.now());
    }
}
