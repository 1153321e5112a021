package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Origin E17 =
            Origin.ofTable("inbox", "inbox/卫健局指南.xlsx", "办事指南").atRow(17).atCell("E", "咨询电话");

    private final Problems problems = new Problems();

    private static Finding found(Rule rule) {
        return Finding.at(E17, rule, Map.of()).about("guide", "1152260133", "/consultPhone");
    }

    private RegradedRules rules(String yaml) {
        return RegradedRules.read(Settings.parse(yaml, "hallbridge.yaml", problems));
    }

    private Waivers waivers(String yaml) {
        return Waivers.read(Settings.parse(yaml, Waivers.FILE, problems));
    }

    private Judgement waiving(String place, String until) {
        return new Judgement(
                rules("{}"),
                waivers("waivers:\n  - rule: immediate-means-zero\n    owner: 李科长（虚构）\n    reason: 换系统\n    until: "
                        + until + "\n    " + place + "\n"),
                TODAY);
    }

    @Test
    void a_rule_graded_otherwise_or_switched_off_is_so_for_every_document() {
        Judgement judgement = new Judgement(
                rules("phone-has-area-code: { severity: info }\nimmediate-means-zero: { severity: off }\n"
                        + "phones-differ: { severity: error }\n"),
                waivers("waivers: []"),
                TODAY);

        assertThat(problems.all()).isEmpty();
        assertThat(judgement.of(found(PhoneHasAreaCode.PHONE_HAS_AREA_CODE)))
                .get()
                .extracting(Finding::severity)
                .isEqualTo(Severity.INFO);
        assertThat(judgement.of(found(ImmediateMeansZero.NAMED.rules().get(0)))).isEmpty();
        assertThat(judgement.of(found(PhonesDiffer.NAMED.rules().get(0)))).get().matches(Finding::isError);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promise-within-statutory: { severity: warning }|mandatory",
                "code-parts-agree: { severity: off }|mandatory",
                "phone-has-aera-code: { severity: info }|did you mean \"phone-has-area-code\"",
                "fee-rows-and-basis: { severity: info }|fee-basis-missing",
                "same-document-twice: { severity: error }|cannot be an error",
                "phone-has-area-code: { severity: mild }|there is no \"mild\"",
                "phone-has-area-code: {}|missing",
            })
    void what_cannot_be_said_of_a_rule_is_a_problem_with_its_line(String line, String words) {
        rules("phones-differ: { severity: info }\n" + line + "\n");

        assertThat(problems.all()).hasSize(1).first().matches(problem -> problem.line() == 2);
        assertThat(problems.all().get(0).text().en()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file: 卫健局*",
                "file: inbox/卫健局指南.xlsx",
                "dataset: guide\n    key: '115226*'",
                "source: inbox\n    sheet: 办事指南\n    cell: e17",
                "file: '*.xlsx'\n    column: E\n    header: 咨询电话",
            })
    void a_waiver_accepts_what_fits_its_place(String place) {
        Judgement judgement = waiving(place, "2026-11-24");
        judgement.examined("inbox", "inbox/卫健局指南.xlsx", "guide");
        Finding finding =
                judgement.of(found(ImmediateMeansZero.NAMED.rules().get(0))).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(finding.severity()).isEqualTo(Severity.WAIVED);
        assertThat(judgement.of(finding)).contains(finding);
        assertThat(judgement.ofWaivers(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file: 教育局*",
                "dataset: power",
                "dataset: guide\n    key: '52*'",
                "source: inbox\n    cell: E18",
                "source: inbox\n    column: F",
            })
    void a_waiver_of_another_place_accepts_nothing(String place) {
        assertThat(waiving(place, "2026-12-31")
                        .of(found(ImmediateMeansZero.NAMED.rules().get(0))))
                .get()
                .matches(Finding::isError);
    }

    @Test
    void an_expired_waiver_accepts_nothing_and_is_told_with_its_line() {
        Judgement judgement = waiving("file: 卫健局*", "2026-11-23");
        judgement.examined("inbox", "inbox/卫健局指南.xlsx", "guide");

        assertThat(judgement.of(found(ImmediateMeansZero.NAMED.rules().get(0))))
                .get()
                .matches(Finding::isError);
        assertThat(judgement.ofWaivers(false)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(WaiverRules.WAIVER_EXPIRED);
            assertThat(finding.origin().where()).isEqualTo("waivers.yaml · 2");
            assertThat(finding.message().en()).contains("2026-11-23", "immediate-means-zero");
        });
    }

    @Test
    void a_waiver_that_matches_nothing_is_told_only_where_its_tables_were_read() {
        Judgement byDataset = waiving("dataset: guide", "2026-12-31");
        assertThat(byDataset.ofWaivers(true)).isEmpty();
        byDataset.examined("inbox", "inbox/卫健局指南.xlsx", "guide");

        assertThat(byDataset.ofWaivers(false)).isEmpty();
        assertThat(byDataset.ofWaivers(true))
                .extracting(finding -> finding.rule().id())
                .containsExactly("waiver-unused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: promise-within-statutory, file: a, owner: b, reason: c, until: 2026-12-31|cannot be waived",
                "rule: phones-diffr, file: a, owner: b, reason: c, until: 2026-12-31|did you mean \"phones-differ\"",
                "rule: phones-differ, file: a, owner: b, reason: c, until: soon|must be a date",
                "rule: phones-differ, cell: E17, owner: b, reason: c, until: 2026-12-31|does not say where",
                "rule: phones-differ, file: a, reason: c, until: 2026-12-31|missing",
                "rule: phones-differ, file: a, owner: b, until: 2026-12-31|missing",
                "rule: phones-differ, file: a, owner: b, reason: c, until: 2026-12-31, who: d|unknown key",
            })
    void a_waiver_written_wrong_is_a_problem_with_its_line(String waiver, String words) {
        waivers("# accepted for now\nwaivers:\n  - { " + waiver + " }\n");

        assertThat(problems.all()).extracting(Problem::line).containsOnly(3);
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).text().en()).contains(words);
        assertThat(List.of(problems.all().get(0).file())).containsExactly("waivers.yaml");
    }
}
