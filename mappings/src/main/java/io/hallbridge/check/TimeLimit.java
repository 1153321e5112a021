package io.hallbridge.check;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A time limit in a unit of code table {@code time-unit}.
 *
 * @param amount how many
 * @param unit 1 working day, 2 calendar day, 3 hour, 4 minute, 5 month
 */
record TimeLimit(long amount, String unit) {
    static final String WORKING_DAY = "1";

    private static final String CALENDAR_DAY = "2";
    private static final String MONTH = "5";
    private static final int DAY = 24 * 60;

    /** Minutes in a unit; a working day, which spans at least a calendar day, as the calendar day it spans at least. */
    private static final Map<String, Integer> MINUTES = Map.of(WORKING_DAY, DAY, CALENDAR_DAY, DAY, "3", 60, "4", 1);

    /**
     * How a month is counted, which the standards leave open.
     *
     * @param workingDays in working days
     * @param calendarDays in calendar days
     */
    record Month(int workingDays, int calendarDays) {}

    /**
     * Less than zero, zero or more, as this is certainly not longer, as long or certainly longer. A month counts as
     * declared. Between working days and the others only what holds in every calendar is said; otherwise, and for an
     * unknown unit, the answer is empty.
     */
    OptionalInt compare(TimeLimit other, Month month) {
        if (unit.equals(other.unit) || amount == 0 || other.amount == 0) {
            return OptionalInt.of(Long.compare(amount, other.amount));
        }
        return inDays(other, month).compareDays(other.inDays(this, month));
    }

    private TimeLimit inDays(TimeLimit other, Month month) {
        if (!unit.equals(MONTH)) {
            return this;
        }
        return other.unit.equals(WORKING_DAY)
                ? new TimeLimit(amount * month.workingDays(), WORKING_DAY)
                : new TimeLimit(amount * month.calendarDays(), CALENDAR_DAY);
    }

    private OptionalInt compareDays(TimeLimit other) {
        if (!MINUTES.containsKey(unit) || !MINUTES.containsKey(other.unit)) {
            return OptionalInt.empty();
        }
        int order = Long.compare(minutes(), other.minutes());
        if (unit.equals(WORKING_DAY) == other.unit.equals(WORKING_DAY)) {
            return OptionalInt.of(order);
        }
        if (unit.equals(WORKING_DAY)) {
            return order > 0 ? OptionalInt.of(order) : OptionalInt.empty();
        }
        return order <= 0 ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    private long minutes() {
        return amount * MINUTES.getOrDefault(unit, 0);
    }
}
