package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Reckoned.Known;
import io.hallbridge.dataset.Reckoned.NoYear;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the shipped calendar of China. */
class WorkingDaysTest {
    private final WorkingDays china = Datasets.builtIn().calendar("cn");

    @Test
    void knows_the_years_whose_notice_was_read_and_no_other() {
        assertThat(china.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
    }

    /** A notice moves days about and gives none away: what is off in a year are its weekends and its legal holidays. */
    @ParameterizedTest
    @CsvSource({"2022,11", "2023,11", "2024,11", "2025,13"})
    void a_year_has_its_weekdays_less_the_legal_holidays(int year, int legalHolidays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long weekdays = first.datesUntil(first.plusYears(1))
                .filter(day -> !WorkingDays.isWeekend(day))
                .count();

        assertThat(first.datesUntil(first.plusYears(1)).filter(this::isWorking).count())
                .isEqualTo(weekdays - legalHolidays);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-02, true", // a Monday
        "2026-03-07, false", // a Saturday
        "2026-02-16, false", // the eve of Spring Festival, a Monday
        "2026-02-14, true", // a Saturday worked for Spring Festival
        "2026-02-28, true", // the other
        "2025-01-01, false",
        "2025-01-26, true", // a Sunday worked
        "2024-02-09, true", // the eve of Spring Festival, only recommended as a day of leave
        "2023-01-02, false",
        "2022-12-31, false"
    })
    void says_whether_a_day_is_worked(LocalDate day, boolean worked) {
        assertThat(china.isWorking(day)).isEqualTo(new Known<>(worked));
    }

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 5, 2026-03-09", // a week
        "2026-03-07, 1, 2026-03-09", // begun on a Saturday
        "2026-02-13, 1, 2026-02-14", // the next day, a Saturday, is worked
        "2026-02-13, 2, 2026-02-24", // and then it is Spring Festival until the 23rd
        "2026-02-24, 5, 2026-03-02", // Wednesday to Friday, the worked Saturday, Monday
        "2025-12-22, 8, 2026-01-04", // over New Year, to a worked Sunday
        "2024-09-27, 2, 2024-09-30", // Friday, the worked Sunday, Monday
        "2025-09-30, 1, 2025-10-09"
    })
    void a_limit_ends_on_the_last_of_its_working_days(LocalDate first, int limit, LocalDate last) {
        assertThat(china.after(first, limit)).isEqualTo(new Known<>(last));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-09, 5",
        "2026-03-06, 2026-03-08, 0", // over a weekend
        "2026-02-13, 2026-02-24, 2",
        "2025-12-31, 2026-01-05, 2", // the worked Sunday and Monday
        "2026-03-09, 2026-03-02, -5",
        "2024-12-31, 2025-12-24, 243" // 248 in 2025, less the last five
    })
    void counts_the_working_days_after_the_first_day_up_to_the_last(LocalDate first, LocalDate last, int count) {
        assertThat(china.between(first, last)).isEqualTo(new Known<>(count));
    }

    @Test
    void a_year_without_a_notice_is_said_and_never_guessed() {
        assertThat(china.isWorking(LocalDate.of(2018, 7, 10))).isEqualTo(new NoYear<>(2018));
        assertThat(china.between(LocalDate.of(2021, 12, 30), LocalDate.of(2022, 1, 6)))
                .isEqualTo(new NoYear<>(2021));
        assertThat(china.between(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 1, 6)))
                .isEqualTo(new NoYear<>(2027));
        assertThat(china.after(LocalDate.of(2026, 12, 1), 30)).isEqualTo(new NoYear<>(2027));
        assertThat(china.after(LocalDate.of(2017, 3, 1), 5)).isEqualTo(new NoYear<>(2017));
        assertThat(china.after(LocalDate.of(2026, 3, 2), 99_999)).isEqualTo(new NoYear<>(2027));
    }

    @Test
    void a_gap_between_known_years_is_seen() {
        WorkingDays gap = new WorkingDays("gap", china.title(), Set.of(2024, 2026), Set.of(), Set.of());

        assertThat(gap.between(LocalDate.of(2024, 6, 3), LocalDate.of(2026, 6, 1)))
                .isEqualTo(new NoYear<>(2025));
        assertThat(gap.after(LocalDate.of(2024, 12, 2), 60)).isEqualTo(new NoYear<>(2025));
    }

    @Test
    void the_last_days_of_a_year_wait_for_the_next_years_notice() {
        assertThat(china.isWorking(LocalDate.of(2026, 12, 24))).isEqualTo(new Known<>(true));
        assertThat(china.isWorking(LocalDate.of(2026, 12, 25))).isEqualTo(new NoYear<>(2027));
        assertThat(china.isWorking(LocalDate.of(2025, 12, 31))).isEqualTo(new Known<>(true));
    }

    @Test
    void a_limit_of_no_days_needs_no_calendar() {
        assertThat(china.after(LocalDate.of(2018, 7, 10), 0)).isEqualTo(new Known<>(LocalDate.of(2018, 7, 10)));
    }

    /** 2,000 tries, against counting day by day. */
    @Test
    void counting_and_adding_agree_with_each_other_and_with_going_day_by_day() {
        Random random = new Random(20261127);
        for (int i = 0; i < 2_000; i++) {
            LocalDate first = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_700));
            int limit = 1 + random.nextInt(60);
            LocalDate last = first;
            for (int left = limit; left > 0; left -= isWorking(last) ? 1 : 0) {
                last = last.plusDays(1);
            }

            assertThat(china.after(first, limit)).as("%s + %s", first, limit).isEqualTo(new Known<>(last));
            assertThat(china.between(first, last)).as("%s to %s", first, last).isEqualTo(new Known<>(limit));
        }
    }

    private boolean isWorking(LocalDate day) {
        return china.isWorking(day).equals(new Known<>(true));
    }
}
