package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of promised days, and by which calendar. Which rule speaks when is in the dataset's cases. */
class PromiseKeptTest {
    private static final JsonNode CASES = Cases.of("case");

    @TempDir
    Path workspace;

    private final Problems problems = new Problems();

    @Test
    void a_wrong_promised_day_is_told_with_the_right_one() {
        Finding found = only(Datasets.builtIn(), licensed().put("promiseDate", "2026-03-06"));

        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message().zh()).isEqualTo("“承诺办结日期”是 2026-03-06，从“受理时间”2026-02-13 起 10 个工作日应为 2026-03-05");
        assertThat(found.message().en())
                .isEqualTo(
                        "\"承诺办结日期\" is 2026-03-06, but 10 working days from \"受理时间\", 2026-02-13, end on 2026-03-05");
    }

    @Test
    void a_late_ending_is_told_by_working_days() {
        assertThat(late("2026-03-09T10:00:00+08:00").message().zh())
                .isEqualTo("“办结时间”是 2026-03-09，过了应办结的 2026-03-05，超 2 个工作日");
        assertThat(late("2026-03-06T10:00:00+08:00").message().en())
                .isEqualTo("\"办结时间\" is 2026-03-06, after the day it was due, 2026-03-05, by 1 working day");
    }

    @Test
    void an_ending_on_the_weekend_after_a_friday_is_late_by_less_than_a_working_day() {
        ObjectNode saturday = licensed();
        saturday.remove(List.of("promiseDays", "promiseUnit"));
        saturday.put("promiseDate", "2026-03-06").put("resultTime", "2026-03-07T10:00:00+08:00");

        assertThat(only(Datasets.builtIn(), saturday).message().en()).endsWith("by less than a working day");
    }

    @Test
    void a_year_that_the_calendar_does_not_know_is_named_with_the_file_to_add_it_to() {
        ObjectNode old = licensed()
                .put("applyTime", "2018-06-28T10:00:00+08:00")
                .put("acceptTime", "2018-06-29T10:00:00+08:00")
                .put("promiseDate", "2018-07-13")
                .put("resultTime", "2018-07-16T10:00:00+08:00");

        Finding found = only(Datasets.builtIn(), old);

        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message().zh()).isEqualTo("“承诺办结日期”要按工作日计算，日历 cn 里没有 2018 年，没有核对");
        assertThat(found.remedy().en())
                .isEqualTo("add 2018 to calendars/cn.yaml in the workspace, from the State Council's notice");
    }

    @Test
    void a_workspace_calendar_decides() throws IOException {
        write("calendars/kaili.yaml", """
                calendar: kaili
                title: { zh: 凯里（虚构）, en: Kaili (invented) }
                years:
                  "2026":
                    source: 虚构的通知
                    off: { 春节: 2026-02-15/2026-02-23, 虚构的假日: 2026-03-02 }
                    working: [2026-02-14, 2026-02-28]
                """);
        write("datasets/case/dataset.yaml", ownDataset("kaili"));
        Datasets own = Datasets.load(workspace, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(only(own, licensed()).message().en()).endsWith("end on 2026-03-06");
    }

    @Test
    void a_calendar_that_is_not_there_is_a_problem_of_the_dataset() throws IOException {
        write("datasets/case/dataset.yaml", ownDataset("cm"));
        Datasets own = Datasets.load(workspace, problems);

        Checks.report(own.get("case"), own, problems);

        assertThat(problems.all()).hasSize(1);
        Problem problem = problems.all().get(0);
        assertThat(problem.path()).isEqualTo("rules.promise-kept.calendar");
        assertThat(problem.text().en()).isEqualTo("there is no calendar \"cm\", did you mean \"cn\"?");
        assertThat(problem.text().zh()).isEqualTo("没有日历“cm”，是不是“cn”？");
    }

    private static String ownDataset(String calendar) {
        return """
                dataset: case
                title: { zh: 办件, en: case }
                key: [caseNo]
                codes:
                  caseKind: case-kind
                  applicantKind: audience
                  applyForm: handle-form
                  promiseUnit: time-unit
                  result: case-result
                  delivered: yes-no
                  satisfaction: satisfaction
                personal: [summary, applicant, idNumber, legalPerson, contact, contactIdNumber, contactPhone, address,
                  acceptedBy, resultExplain, resultNo, finishedBy]
                rules:
                  code-parts-agree: {}
                  times-in-order: {}
                  time-not-in-future: {}
                  certificate-has-number: {}
                  refusal-has-reason: {}
                  promise-kept: { calendar: %s }
                """.formatted(calendar);
    }

    private static Finding late(String resultTime) {
        return only(Datasets.builtIn(), licensed().put("resultTime", resultTime));
    }

    private static ObjectNode licensed() {
        return CASES.path("documents").path("licensed").deepCopy();
    }

    private static Finding only(Datasets datasets, ObjectNode content) {
        Dataset cases = datasets.get("case");
        List<Finding> found = Checks.of(cases, datasets, Cases.clock(CASES)).check(Cases.document(cases, content));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(workspace.resolve(path).getParent());
        Files.writeString(workspace.resolve(path), content);
    }
}
