package io.hallbridge.dataset;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What was reckoned by a calendar, or the year that the calendar does not know. Nothing is guessed for such a year:
 * whoever asks has to say what becomes of it.
 *
 * @param <T> what is reckoned
 */
public sealed interface Reckoned<T> {
    /** The answer. */
    record Known<T>(T value) implements Reckoned<T> {}

    /**
     * There is no answer.
     *
     * @param year the first year that would be needed and is not known
     */
    record NoYear<T>(int year) implements Reckoned<T> {}

    /** The answer; where there is none, the missing year is told. */
    default Optional<T> orTell(IntConsumer noYear) {
        if (this instanceof Known<T> known) {
            return Optional.of(known.value());
        }
        noYear.accept(((NoYear<T>) this).year());
        return Optional.empty();
    }
}
