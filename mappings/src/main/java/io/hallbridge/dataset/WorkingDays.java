package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A calendar of working days: Monday to Friday, less the holidays, and the weekends worked in exchange for them, for the
 * years whose arrangement has been published. Days are those of {@link #ZONE}. Of a year that is not known nothing is
 * said. Immutable; each answer takes a search among some hundred days a year.
 */
public final class WorkingDays {
    /** Chinese time, the same in all of the country and all year. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /**
     * From this day on a year is only known together with the next one, whose notice may move days before New Year: it did
     * so for 2011-12-31 and 2018-12-29.
     */
    private static final MonthDay END = MonthDay.of(12, 25);

    private final String name;
    private final Text title;
    private final SortedSet<Integer> years;

    /** The working days of the known years as days since 1970, ascending. */
    private final long[] days;

    /**
     * @param years the years known
     * @param off the days off, those on a weekend among them or not
     * @param working the Saturdays and Sundays that are worked
     */
    WorkingDays(String name, Text title, Set<Integer> years, Set<LocalDate> off, Set<LocalDate> working) {
        this.name = name;
        this.title = title;
        this.years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        this.days = this.years.stream()
                .flatMapToLong(WorkingDays::everyDay)
                .filter(day -> works(LocalDate.ofEpochDay(day), off, working))
                .toArray();
    }

    private static LongStream everyDay(int year) {
        return LongStream.range(
                LocalDate.of(year, 1, 1).toEpochDay(),
                LocalDate.of(year + 1, 1, 1).toEpochDay());
    }

    private static boolean works(LocalDate day, Set<LocalDate> off, Set<LocalDate> working) {
        return working.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    public String name() {
        return name;
    }

    public Text title() {
        return title;
    }

    /** The years whose arrangement is known. */
    public SortedSet<Integer> years() {
        return years;
    }

    /** Whether a day is worked. */
    public Reckoned<Boolean> isWorking(LocalDate day) {
        return reckoned(day, day, () -> Arrays.binarySearch(days, day.toEpochDay()) >= 0);
    }

    /**
     * How many working days lie between two days. As with legal time limits the first day is not counted and the last is;
     * less than zero where the last is before the first.
     */
    public Reckoned<Integer> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? reckoned(last, first, () -> upTo(last) - upTo(first))
                : reckoned(first, last, () -> upTo(last) - upTo(first));
    }

    /**
     * The working day on which a time limit ends: the first day is not counted, and a limit of 0 ends on it.
     *
     * @param limit how many working days, not less than 0
     */
    public Reckoned<LocalDate> after(LocalDate first, long limit) {
        if (limit == 0) {
            return new Reckoned.Known<>(first);
        }
        long place = upTo(first) + limit - 1;
        LocalDate last = place < days.length ? LocalDate.ofEpochDay(days[(int) place]) : LocalDate.MAX;
        return reckoned(first, last, () -> last);
    }

    /** How many working days there are up to a day, the day itself included. */
    private int upTo(LocalDate day) {
        int place = Arrays.binarySearch(days, day.toEpochDay());
        return place >= 0 ? place + 1 : -(place + 1);
    }

    private <T> Reckoned<T> reckoned(LocalDate first, LocalDate last, Supplier<T> answer) {
        OptionalInt unknown = firstUnknown(first, last);
        return unknown.isPresent() ? new Reckoned.NoYear<>(unknown.getAsInt()) : new Reckoned.Known<>(answer.get());
    }

    private OptionalInt firstUnknown(LocalDate first, LocalDate last) {
        int lastNeeded = last.getYear() + (MonthDay.from(last).isBefore(END) ? 0 : 1);
        int year = first.getYear();
        while (year <= lastNeeded && years.contains(year)) {
            year++;
        }
        return year <= lastNeeded ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
