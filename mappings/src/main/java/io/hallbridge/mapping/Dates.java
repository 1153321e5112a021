package io.hallbridge.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as departments write them; day, month and year must be there, in the order of the Chinese calendar. */
final class Dates {
    private static final Pattern SPLIT = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ]*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?)?");
    private static final Pattern PACKED =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2}))?");
    private static final Set<String> LONG_TERM = Set.of("长期", "长期有效", "永久", "永久有效", "无期限", "无固定期限");
    private static final LocalDate SENTINEL = LocalDate.of(2099, 12, 31);
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    static boolean isLongTerm(String clean) {
        return LONG_TERM.contains(clean);
    }

    /** Whether systems write this date for “no end”. */
    static boolean isNoEnd(LocalDateTime moment) {
        return moment.getYear() >= LAST_YEAR || moment.toLocalDate().equals(SENTINEL);
    }

    static Optional<LocalDateTime> parse(String clean) {
        String half = Clean.halfWidth(clean).replace("年 ", "年").replace("月 ", "月");
        Matcher split = SPLIT.matcher(half);
        if (split.matches()) {
            return moment(split);
        }
        Matcher packed = PACKED.matcher(half);
        return packed.matches() ? moment(packed) : Optional.empty();
    }

    private static Optional<LocalDateTime> moment(Matcher parts) {
        try {
            return Optional.of(LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
