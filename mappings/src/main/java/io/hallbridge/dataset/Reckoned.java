package io.hallbridge.dataset;

import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What was reckoned by a calendar, or the year that the calendar does not know. Nothing is guessed for such a year, and
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

    default <R> R match(Function<? super T, ? extends R> known, IntFunction<? extends R> noYear) {
        if (this instanceof NoYear<T> missing) {
            return noYear.apply(missing.year());
        }
        return known.apply(((Known<T>) this).value());
    }
}
