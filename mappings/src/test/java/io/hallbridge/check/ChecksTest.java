package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.CodeRules;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private static final Datasets SHIPPED = Datasets.builtIn();

    @TempDir
    Path workspace;

    private final Problems problems = new Problems();

    @Test
    void a_finding_says_where_what_and_what_to_do_in_both_languages() {
        Finding finding = only(licence("promiseDays", 30));

        assertThat(finding.origin().where()).isEqualTo("示例.xlsx · 表1 · C7");
        assertThat(finding.value()).isEqualTo("raw");
        assertThat(finding.dataset()).isEqualTo("power");
        assertThat(finding.key()).isEqualTo("11522601000000019Q4520100101000");
        assertThat(finding.message().zh()).isEqualTo("“承诺办结时限”是 30 工作日，比“法定办结时限”的 20 工作日长");
        assertThat(finding.message().en())
                .isEqualTo("\"承诺办结时限\" is 30 working days, longer than \"法定办结时限\", 20 working days");
        assertThat(finding.remedy().en()).isEqualTo("promise at most 20 working days");
    }

    @Test
    void names_both_values_where_a_code_disagrees() {
        assertThat(only(licence("level", "5")).message().zh()).isEqualTo("“实施编码”里的“行使层级”是“4”，而“行使层级”一栏是“5”");
    }

    @Test
    void names_the_nearest_word_for_an_unknown_code() {
        Finding finding = only(licence("type", "行政许可类"));

        assertThat(finding.message().zh()).isEqualTo("事项类型：代码表 item-type 没有“行政许可类”");
        assertThat(finding.remedy().zh()).isEqualTo("请改为：行政许可");
    }

    @Test
    void says_what_a_malformed_code_is_made_of_in_the_reader_s_language() {
        Finding finding = only(licence("code", "11522601"));

        assertThat(finding.remedy().en())
                .isEqualTo("it must be: 31 characters: credit code 18, level 1, basic code 12");
        assertThat(finding.remedy().zh()).startsWith("应为：31 位：统一社会信用代码 18 位");
    }

    @Test
    void counts_length_in_characters_not_in_units() {
        assertThat(only(licence("name", "㵲𬱖".repeat(501))).message().en()).contains("has 1002 characters, 1000");
        assertThat(check(licence("name", "𬱖".repeat(1000)))).isEmpty();
    }

    @Test
    void does_not_report_as_missing_what_mapping_could_not_read() {
        ObjectNode content = licence();
        content.remove(List.of("type", "name"));
        Document document = Cases.document(power(), content);
        Finding unread = Finding.at(document.places().at("/type"), CodeRules.VALUE_NOT_IN_CODE_TABLE, Map.of())
                .about("power", null, "/type");

        assertThat(Checks.of(power(), SHIPPED).check(new Mapped(document, List.of(unread))))
                .extracting(Cases::words)
                .containsExactly("value-not-in-code-table /type", "value-missing /name");
    }

    @Test
    void does_not_ask_for_the_unit_of_a_limit_that_mapping_could_not_read() {
        Dataset guide = SHIPPED.get("guide");
        ObjectNode content = Cases.of("guide").path("documents").path("licence").deepCopy();
        content.remove(List.of("promiseDays", "promiseUnit"));
        ((ObjectNode) content.at("/flow/0")).remove("unit");
        Document document = Cases.document(guide, content);
        List<Finding> unread = Stream.of("/promiseDays", "/flow/1/days")
                .map(pointer -> Finding.at(
                                document.places().at(pointer), MappingRules.DURATION_NOT_UNDERSTOOD, Map.of())
                        .about("guide", null, pointer))
                .toList();

        assertThat(Checks.of(guide, SHIPPED).check(new Mapped(document, unread)))
                .extracting(Cases::words)
                .containsExactlyInAnyOrder(
                        "duration-not-understood /promiseDays",
                        "duration-not-understood /flow/1/days",
                        "value-missing /flow/0/unit");
    }

    @Test
    void a_dataset_may_make_a_rule_milder_or_switch_it_off() throws IOException {
        write("""
                phones-differ: { severity: error }
                phone-has-area-code: { severity: off }
                limit-is-not-a-filler: { severity: info, fillers: "10" }
                """);
        Dataset own = own();

        ObjectNode content = licence("complaintPhone", "0000001");
        content.put("consultPhone", "0000001");

        assertThat(problems.all()).isEmpty();
        assertThat(Checks.of(own, SHIPPED).check(Cases.document(own, content)))
                .extracting(finding -> finding.rule().id(), Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple("phones-differ", Severity.ERROR), tuple("limit-is-not-a-filler", Severity.INFO));
    }

    @Test
    void a_mandatory_rule_cannot_be_left_out_switched_off_or_made_milder() throws IOException {
        Files.createDirectories(workspace.resolve("datasets/power"));
        Files.writeString(workspace.resolve("datasets/power/dataset.yaml"), """
                dataset: power
                title: { zh: 权责清单, en: power }
                key: [code]
                codes: { type: yes-no, level: use-level, powerSource: power-source, deptNature: dept-nature }
                rules:
                  type-has-family: { severity: off }
                  code-parts-agree: { severity: warning }
                """);

        Dataset own = own();

        assertThat(problems.all())
                .extracting(
                        Problem::line, Problem::path, problem -> problem.text().en())
                .containsExactly(
                        tuple(
                                6,
                                "rules.type-has-family.severity",
                                "this rule is mandatory and cannot be switched off or made milder"),
                        tuple(
                                7,
                                "rules.code-parts-agree.severity",
                                "this rule is mandatory and cannot be switched off or made milder"),
                        tuple(0, "rules", "the mandatory rule \"promise-within-statutory\" is left out; add it"),
                        tuple(
                                0,
                                "codes",
                                "these fields are left without a code table; add one, which may be your own:"
                                        + " audiences, permitReduce, promiseUnit, state, statutoryUnit"));
        assertThatThrownBy(() -> Checks.of(own, SHIPPED)).hasMessageContaining("dataset.yaml:6");
    }

    @Test
    void an_unknown_rule_option_field_or_number_is_a_problem() throws IOException {
        write("""
                phones-difer: {}
                phones-differ: { consult: consultPhon }
                phone-has-area-code: { are: "0855" }
                region-in-code: { region: "" }
                """);

        own();

        assertThat(problems.all())
                .extracting(Problem::path)
                .contains(
                        "rules.phones-difer",
                        "rules.phones-differ.consult",
                        "rules.phone-has-area-code.are",
                        "rules.region-in-code.region");
        assertThat(problems.all())
                .anyMatch(problem -> problem.text()
                        .en()
                        .equals("there is no rule \"phones-difer\", did you mean \"phones-differ\"?"))
                .anyMatch(problem ->
                        problem.text().en().equals("there is no field \"consultPhon\", did you mean \"consultPhone\"?"))
                .anyMatch(problem -> problem.text().en().equals("there is no option \"are\", did you mean \"area\"?"));
    }

    @Test
    void a_month_must_be_declared_as_a_number() throws IOException {
        write("promise-within-statutory: { month-as-working-days: twenty }\n");

        own();

        assertThat(problems.all())
                .extracting(Problem::path)
                .contains("rules.promise-within-statutory.month-as-working-days");
    }

    @Test
    void words_every_keyword_a_dataset_s_own_schema_may_use() throws IOException {
        Files.createDirectories(workspace.resolve("datasets/own"));
        Files.writeString(workspace.resolve("datasets/own/dataset.yaml"), """
                dataset: own
                title: { zh: 自有, en: own }
                key: [title]
                """);
        Files.writeString(workspace.resolve("datasets/own/schema.json"), """
                { "properties": {
                    "title": { "title": "标题", "minLength": 3, "x-column": "t" },
                    "kind": { "enum": ["a", "b"] }, "one": { "const": 1 },
                    "list": { "minItems": 2, "maxItems": 3 }, "even": { "multipleOf": 2 },
                    "pair": { "type": ["integer", "null"] } } }
                """);
        Datasets all = Datasets.load(workspace, problems);
        Dataset own = all.get("own");
        ObjectNode content =
                (ObjectNode) json("{\"title\":\"ab\",\"kind\":\"c\",\"one\":2,\"list\":[1],\"even\":3,\"pair\":\"x\"}");

        List<Finding> found = Checks.of(own, all).check(Cases.document(own, content));
        content.putArray("list").add(1).add(2).add(3).add(4);

        assertThat(problems.all()).isEmpty();
        assertThat(found)
                .extracting(Cases::words)
                .containsExactlyInAnyOrder(
                        "value-too-short /title",
                        "value-not-allowed /kind",
                        "value-not-allowed /one",
                        "list-too-short /list",
                        "schema-violated /even",
                        "wrong-kind /pair");
        assertThat(found).anyMatch(finding -> finding.remedy().zh().equals("应为：a、b"));
        assertThat(found).anyMatch(finding -> finding.message().zh().equals("“标题”只有 2 个字，至少 3 个字"));
        assertThat(Checks.of(own, all).check(Cases.document(own, content)))
                .extracting(Cases::words)
                .contains("list-too-long /list");
    }

    private static Dataset power() {
        return SHIPPED.get("power");
    }

    private static ObjectNode licence() {
        return Cases.of("power").path("documents").path("licence").deepCopy();
    }

    private static ObjectNode licence(String field, String value) {
        return licence().put(field, value);
    }

    private static ObjectNode licence(String field, int value) {
        return licence().put(field, value);
    }

    private static List<Finding> check(ObjectNode content) {
        return Checks.of(power(), SHIPPED).check(Cases.document(power(), content));
    }

    private static Finding only(ObjectNode content) {
        List<Finding> found = check(content);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The shipped power dataset with these rules beside the mandatory ones, in a workspace. */
    private void write(String rules) throws IOException {
        Files.createDirectories(workspace.resolve("datasets/power"));
        Files.writeString(
                workspace.resolve("datasets/power/dataset.yaml"),
                """
                dataset: power
                title: { zh: 权责清单, en: power }
                key: [code]
                codes:
                  { type: item-type, level: use-level, powerSource: power-source, deptNature: dept-nature,
                    statutoryUnit: time-unit, promiseUnit: time-unit, audiences: audience, permitReduce: yes-no,
                    state: item-state }
                rules:
                  type-has-family: {}
                  code-parts-agree: {}
                """
                        + (rules.contains("promise-within-statutory") ? "" : "  promise-within-statutory: {}\n")
                        + rules.indent(2));
    }

    private Dataset own() {
        Datasets all = Datasets.load(workspace, problems);
        Dataset own = all.get("power");
        Checks.report(own, all, problems);
        return own;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
