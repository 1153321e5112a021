package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    /** What is understood, said once more as a grammar. */
    private static final Pattern SPLIT = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ]*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?)?");

    private static final Pattern PACKED =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2}))?");

    private static final String[] WRITTEN = {
        "2026-03-02",
        "2026-3-2",
        "2026/3/12",
        "2026.11.30",
        "2026年3月2日",
        "2026年 3月 2日",
        "2026-03-02T09:30:00",
        "2026-03-02 9:30",
        "2026年3月2日 09:30:15",
        "2026-03-02 09:30:15.000",
        "20260302",
        "20260302093015",
        "2026-3-12:30",
        "２０２６－０３－０２",
        "2026-02-30"
    };

    @ParameterizedTest
    @CsvSource({
        "2026-3-2, 2026-03-02T00:00",
        "2026年 3月 12日 9:05, 2026-03-12T09:05",
        "2026/12/31T23:59:58.125, 2026-12-31T23:59:58",
        "20260302093015, 2026-03-02T09:30:15",
        "2026-3-12:30, 2026-03-01T02:30"
    })
    void reads_what_departments_write(String written, LocalDateTime moment) {
        assertThat(Dates.parse(written)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30",
        "2026-3",
        "26-3-2",
        "2026-3-2 9",
        "2026-3-2 24:00",
        "2026-3-2 9:5",
        "2026--3-2",
        "2026年  3月2日",
        "2026030",
        "x"
    })
    void what_is_no_date_is_none(String written) {
        assertThat(Dates.parse(written)).isEmpty();
    }

    @Test
    void damaged_dates_are_understood_as_the_grammar_says() {
        Random random = new Random(3);
        int understood = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = damaged(random);
            assertThat(Dates.parse(text)).as(text).isEqualTo(expected(text));
            understood += expected(text).isPresent() ? 1 : 0;
        }
        assertThat(understood).isBetween(20_000, 180_000);
    }

    @Test
    void a_moment_is_written_as_iso_does() {
        LocalDateTime moment = LocalDateTime.of(2026, 3, 2, 0, 0);
        for (int i = 0; i < 100_000; i++) {
            moment = moment.plusSeconds(86_399);
            assertThat(Dates.iso(moment, false)).isEqualTo(moment.toLocalDate().toString());
            assertThat(Dates.iso(moment, true))
                    .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(ZoneOffset.ofHours(8))));
        }
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(WRITTEN[random.nextInt(WRITTEN.length)]);
        for (int damage = random.nextInt(4); damage > 0 && text.length() > 0; damage--) {
            int at = random.nextInt(text.length());
            char other = "0123456789-/.年月日 :T　x".charAt(random.nextInt(21));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, other);
                case 1 -> text.insert(at, other);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    private static Optional<LocalDateTime> expected(String clean) {
        String half = Clean.halfWidth(clean).replace("年 ", "年").replace("月 ", "月");
        Matcher split = SPLIT.matcher(half);
        Matcher packed = PACKED.matcher(half);
        if (split.matches()) {
            return moment(split);
        }
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
