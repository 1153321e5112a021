package io.hallbridge.row;

import io.hallbridge.row.NumberFormat.Shows;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days counted by a spreadsheet, as dates.
 *
 * <p>The count of 1900 has a 29 February that never was: day 60. Up to day 59 it starts one day later than after. The count
 * of 1904 (old Macintosh files) starts with 1 January 1904 as day 0. A day that is no date stays a number.
 */
final class SerialDates {
    private static final LocalDateTime BEFORE_THE_GAP = LocalDateTime.of(1899, 12, 31, 0, 0);
    private static final LocalDateTime AFTER_THE_GAP = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime MACINTOSH = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final int MISSING_DAY = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final boolean from1904;

    SerialDates(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The cell of a number under a format; {@code plain} is that number's cell without one. */
    Cell cell(double serial, NumberFormat format, Cell plain) {
        if (format.shows() == Shows.NUMBER) {
            return format.zeros() == 0 ? plain : filled(serial, format.zeros(), plain);
        }
        long millis = Math.round(serial * DAY_MILLIS);
        if (!(serial >= 0) || millis >= (LAST_DAY + 1L) * DAY_MILLIS) {
            return plain;
        }
        return format.shows() == Shows.ELAPSED ? Cell.date(elapsed(millis)) : dated(millis, format.shows(), plain);
    }

    private Cell dated(long millis, Shows shows, Cell plain) {
        long day = millis / DAY_MILLIS;
        LocalTime time = LocalTime.ofNanoOfDay(millis % DAY_MILLIS * 1_000_000);
        if (day == 0 && !from1904) {
            return shows == Shows.DATE && time.equals(LocalTime.MIDNIGHT) ? plain : Cell.date(clock(time));
        }
        if (day == 0 && shows == Shows.TIME) {
            return Cell.date(clock(time));
        }
        if (day == MISSING_DAY && !from1904) {
            return plain;
        }
        return Cell.date(iso(start(day).plusDays(day).with(time), shows != Shows.DATE));
    }

    private LocalDateTime start(long day) {
        if (from1904) {
            return MACINTOSH;
        }
        return day < MISSING_DAY ? BEFORE_THE_GAP : AFTER_THE_GAP;
    }

    /** A date, with its time of day where it has one or is always shown with one. */
    static String iso(LocalDateTime moment, boolean withTime) {
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight && !withTime
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + "T" + clock(moment.toLocalTime());
    }

    static String clock(LocalTime time) {
        return time.format(time.getNano() / 1_000_000 == 0 ? SECONDS : MILLIS);
    }

    static String elapsed(long millis) {
        long seconds = Math.round(millis / 1000.0);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static Cell filled(double value, int zeros, Cell plain) {
        boolean whole = value >= 0 && value < 1e15 && value == Math.rint(value);
        int missing = zeros - plain.text().length();
        return whole && missing > 0 ? Cell.filled("0".repeat(missing) + plain.text(), plain.text()) : plain;
    }
}
