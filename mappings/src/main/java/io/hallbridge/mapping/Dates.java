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
    private static final String CHINA = "+08:00";

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

    /** A moment in Chinese time to the second, {@code 2026-03-02T09:30:00+08:00}. */
    static String moment(LocalDateTime moment) {
        StringBuilder iso = new StringBuilder(25).append(moment.toLocalDate());
        two(iso.append('T'), moment.getHour());
        two(iso.append(':'), moment.getMinute());
        two(iso.append(':'), moment.getSecond());
        return iso.append(CHINA).toString();
    }

    private static void two(StringBuilder iso, int number) {
        iso.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
