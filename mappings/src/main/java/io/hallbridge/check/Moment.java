package io.hallbridge.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A moment in Chinese time as documents write it, {@code 2026-03-02T09:30:00+08:00}, or a day alone. Midnight to the second
 * is what comes of a source that knows no times of day, so it counts as the day alone.
 *
 * @param time the moment
 */
record Moment(LocalDateTime time) {
    private static final int DAY = "2026-03-02".length();
    private static final int TIME = "2026-03-02T09:30:00".length();
    private static final String CHINA = "+08:00";

    /** Read by hand: the forms are fixed, and there are some for each of millions of documents. */
    static Optional<Moment> parse(String text) {
        boolean day = text.length() == DAY;
        if (!day && !(text.length() == TIME + CHINA.length() && text.endsWith(CHINA))) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            LocalTime time = day
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            return Optional.of(new Moment(date.atTime(time)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** The number of some digits; -1, which no part of a moment is, where there is something else among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    LocalDate day() {
        return time.toLocalDate();
    }

    private boolean isDayAlone() {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Whether this is certainly before the other: by the days where one of the two has no time of day. */
    boolean isBefore(Moment other) {
        return (isDayAlone() || other.isDayAlone()) ? day().isBefore(other.day()) : time.isBefore(other.time);
    }

    /** As people write it: {@code 2026-03-02 09:30}, with seconds where there are any. */
    @Override
    public String toString() {
        return isDayAlone() ? day().toString() : day() + " " + time.toLocalTime();
    }
}
