package io.hallbridge.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** Dates as departments write them; day, month and year must be there, in the order of the Chinese calendar. */
final class Dates {
    private static final Set<String> LONG_TERM = Set.of("长期", "长期有效", "永久", "永久有效", "无期限", "无固定期限");
    private static final LocalDate SENTINEL = LocalDate.of(2099, 12, 31);
    private static final int LAST_YEAR = 9999;
    private static final int DAY = "2026-03-02".length();
    private static final String MOMENT = "0000-00-00T00:00:00+08:00";

    private Dates() {}

    static boolean isLongTerm(String clean) {
        return LONG_TERM.contains(clean);
    }

    /** Whether systems write this date for “no end”. */
    static boolean isNoEnd(LocalDateTime moment) {
        return moment.getYear() >= LAST_YEAR || moment.toLocalDate().equals(SENTINEL);
    }

    static Optional<LocalDateTime> parse(String clean) {
        DateScan scan = new DateScan(Clean.halfWidth(clean));
        if (!scan.packed() && !scan.split()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(scan.year(), scan.month(), scan.day(), scan.hour(), scan.minute(), scan.second()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A moment in Chinese time to the second, {@code 2026-03-02T09:30:00+08:00}, or its day alone. */
    static String iso(LocalDateTime moment, boolean withTime) {
        char[] iso = MOMENT.toCharArray();
        two(iso, 0, moment.getYear() / 100);
        two(iso, 2, moment.getYear() % 100);
        two(iso, 5, moment.getMonthValue());
        two(iso, 8, moment.getDayOfMonth());
        two(iso, 11, moment.getHour());
        two(iso, 14, moment.getMinute());
        two(iso, 17, moment.getSecond());
        return new String(iso, 0, withTime ? iso.length : DAY);
    }

    private static void two(char[] iso, int at, int number) {
        iso[at] = (char) ('0' + number / 10);
        iso[at + 1] = (char) ('0' + number % 10);
    }
}
