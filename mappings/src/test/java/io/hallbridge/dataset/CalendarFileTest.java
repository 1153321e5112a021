package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hallbridge.dataset.Reckoned.Known;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars that a workspace brings along. */
class CalendarFileTest {
    @TempDir
    Path workspace;

    private final Problems problems = new Problems();

    @Test
    void a_workspace_replaces_the_shipped_calendar_and_adds_its_own() throws IOException {
        write("cn", """
                calendar: cn
                title: { zh: 中国, en: China }
                years:
                  "2030":
                    source: 虚构的通知
                    off: { 元旦: 2029-12-31/2030-01-01, 州庆: 2030-07-23 }
                    working: [2030-01-05]
                """);
        write("town", """
                calendar: town
                title: { zh: 本地, en: the place }
                years: { "2026": { source: 虚构的通知, off: { 元旦: 2026-01-01 } } }
                """);

        Datasets all = Datasets.load(workspace, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(all.calendarNames()).containsExactly("cn", "town");
        assertThat(all.calendar("cn").years()).containsExactly(2030);
        assertThat(all.calendar("cn").after(LocalDate.of(2030, 1, 1), 4))
                .isEqualTo(new Known<>(LocalDate.of(2030, 1, 5)));
        assertThat(all.calendar("cn").isWorking(LocalDate.of(2030, 7, 23))).isEqualTo(new Known<>(false));
        assertThat(all.calendar("town").title().en()).isEqualTo("the place");
        assertThat(all.findCalendar("moon")).isEmpty();
    }

    @Test
    void the_shipped_calendar_is_there_where_the_workspace_has_none() {
        assertThat(Datasets.load(workspace, problems).calendar("cn").years()).contains(2026);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_problem_is_told_with_its_line_and_what_to_write() throws IOException {
        write("cn", """
                calendar: china
                title: { zh: 中国, en: China }
                years:
                  "2026":
                    source: 虚构的通知
                    off:
                      元旦: 2026-01-01/2026-01-03
                      春节: 2026-02-30
                      清明节: 2026-04-06/2026-04-04
                      劳动节: 2025-05-01/2026-05-05
                      国庆节: 2026-10-01/2026-10-03/2026-10-07
                    working:
                      - 2026-01-05
                      - 2026-01-03
                      - 2026年2月14日
                  "26": { source: x, off: { 元旦: 2026-01-01 }, workdays: [] }
                  "2027": { off: {} }
                """);

        Datasets.load(workspace, problems);

        assertThat(problems.all())
                .extracting(
                        Problem::line, Problem::path, problem -> problem.text().en())
                .containsExactlyInAnyOrder(
                        tuple(1, "calendar", "the name \"china\" is not that of its place, \"cn\"; make them the same"),
                        tuple(8, "years.2026.off.春节", "there is no day \"2026-02-30\"; write it as 2026-04-05"),
                        tuple(9, "years.2026.off.清明节", CalendarWords.NO_PERIOD.en()),
                        tuple(
                                10,
                                "years.2026.off.劳动节",
                                "2025-05-01 is neither in 2026 nor in the December before; move it to its year"),
                        tuple(11, "years.2026.off.国庆节", CalendarWords.NO_PERIOD.en()),
                        tuple(
                                13,
                                "years.2026.working[0]",
                                "2026-01-05 is no Saturday or Sunday and is worked anyway; check the date"),
                        tuple(
                                14,
                                "years.2026.working[1]",
                                "2026-01-03 is both off and worked; compare the notice and leave it in one place"),
                        tuple(15, "years.2026.working[2]", "there is no day \"2026年2月14日\"; write it as 2026-04-05"),
                        tuple(16, "years.26", "this must be a year such as \"2026\""),
                        tuple(16, "years.26.workdays", "unknown key, did you mean \"working\"?"),
                        tuple(17, "years.2027.off", "it does not say which days are off"),
                        tuple(17, "years.2027.source", "this setting is missing and must be given"));
        assertThat(problems.all()).allMatch(problem -> problem.file().equals("calendars/cn.yaml"));
    }

    @Test
    void a_calendar_without_years_is_a_problem() throws IOException {
        write("cn", "calendar: cn\ntitle: { zh: 中国, en: China }\n");

        Datasets.load(workspace, problems);

        assertThat(problems.all())
                .extracting(Problem::path, problem -> problem.text().zh())
                .containsExactly(tuple("years", "一年也没有，至少写一年"));
    }

    private void write(String name, String content) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("calendars"));
        Files.writeString(folder.resolve(name + ".yaml"), content);
    }
}
