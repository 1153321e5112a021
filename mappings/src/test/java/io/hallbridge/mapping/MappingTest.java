package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static List<String> problems(String yaml) {
        return Given.problems(yaml).stream()
                .map(problem -> problem.line() + " " + problem.path() + " "
                        + problem.text().en())
                .toList();
    }

    @Test
    void reports_every_problem_with_its_line_and_the_nearest_known_word() {
        String yaml = """
                mapping: t
                dataset: power
                shet: 清单
                fields:
                  code: { from: 编码, fil: merged }
                  nam: { from: 名称 }
                  type: { from: 类型, as: code, table: item-types, words: { 许可: "1" } }
                  level: { constant: "9" }
                  audiences: { ticks: { 公民: "7" } }
                  basis: { from: 依据, as: cod }
                  subject: { fill: merged }
                  office: { from: 科室, concat: [甲] }
                """;

        assertThat(problems(yaml))
                .anySatisfy(line -> assertThat(line).startsWith("3 shet unknown key, did you mean \"sheet\"?"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("5 fields.code.fil unknown key, did you mean \"fill\"?"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("6 fields.nam dataset power has no field \"nam\", did you mean \"name\"?"))
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "7 fields.type.table there is no code table \"item-types\", did you mean \"item-type\"?"))
                .anySatisfy(line -> assertThat(line).startsWith("8 fields.level.constant there is no \"9\""))
                .anySatisfy(line -> assertThat(line).startsWith("9 fields.audiences.ticks.公民 there is no \"7\""))
                .anySatisfy(line -> assertThat(line).startsWith("10 fields.basis.as there is no \"cod\""))
                .anySatisfy(line -> assertThat(line).startsWith("11 fields.subject.from this setting is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("12 fields.office a field is made in one way only"))
                .hasSize(9);
    }

    @Test
    void own_words_must_lead_to_codes_of_the_table() {
        String yaml = "mapping: t\ndataset: power\nfields:\n  type: { from: 类型, words: { 许可: \"1\" } }\n";

        assertThat(problems(yaml)).singleElement().asString().startsWith("4 fields.type.words.许可 there is no \"1\"");
    }

    @Test
    void a_kind_must_fit_the_fields_type() {
        String yaml = """
                mapping: t
                dataset: power
                fields:
                  statutoryDays: { from: 法定, as: text }
                  audiences: { from: 对象, as: code }
                  type: { from: 类型, as: text }
                """;

        assertThat(problems(yaml))
                .anySatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "fields.statutoryDays this field is of type integer and cannot be text; possible: integer, duration"))
                .anySatisfy(line ->
                        assertThat(line).contains("fields.audiences this field is of type array and cannot be code"))
                .anySatisfy(line ->
                        assertThat(line).contains("fields.type this field is of type string and cannot be text"));
    }

    @Test
    void an_unknown_dataset_is_one_problem() {
        assertThat(problems("mapping: t\ndataset: powers\nfields: { a: { from: b } }\n"))
                .containsExactly("2 dataset there is no dataset \"powers\", did you mean \"power\"?");
    }

    @Test
    void a_unit_goes_to_one_field_only() {
        String yaml = """
                mapping: t
                dataset: power
                fields:
                  statutoryDays: { from: 法定, as: duration, unit-to: statutoryUnit }
                  statutoryUnit: { constant: "1" }
                """;

        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .contains("statutoryDays.unit-to")
                .contains("already made");
    }

    @Test
    void warns_of_mandatory_fields_that_nothing_fills() {
        Mapping mapping = Given.guides("""
                code: { from: 编码 }
                materials: { split: { from: 材料 }, fields: { name: { part: 1 } } }
                """);

        assertThat(mapping.warnings())
                .extracting(Problem::path)
                .contains("fields.name", "fields.powerCode", "fields.materials.need")
                .doesNotContain("fields.code", "fields.materials.name");
    }

    @Test
    void tells_where_each_field_comes_from() {
        Mapping mapping = Given.powers("code: { from: [编码, 权力编码] }\nlevel: { constant: \"4\" }\n");

        assertThat(MappingExplain.of(mapping).lines())
                .filteredOn(MappingExplain.Line::mapped)
                .extracting(line -> line.field() + ": " + line.how().en())
                .containsExactly(
                        "code: from column 编码/权力编码, cleaned as a code (half-width, no spaces)", "level: always \"4\"");
    }

    @Test
    void says_which_files_and_tables_it_is_for() {
        Mapping mapping = Given.mapping("""
                mapping: t
                dataset: guide
                files: "*权责*.xls*"
                charset: GB18030
                query: "SELECT 1"
                fields:
                  code: { from: 编码 }
                  materials: { rows-of: { query: "SELECT 2", join: { A: code } }, fields: { name: { from: B } } }
                """);

        assertThat(mapping.takes("卫健局权责清单.xlsx")).isTrue();
        assertThat(mapping.takes("指南.xlsx")).isFalse();
        assertThat(mapping.charset())
                .hasValueSatisfying(charset -> assertThat(charset.name()).isEqualTo("GB18030"));
        assertThat(mapping.tables()).extracting(TableWanted::name).containsExactly("t", "t.materials");
    }

    @Test
    void a_lookup_file_is_found_in_the_workspace_above(@TempDir Path workspace) throws IOException {
        Files.createDirectories(workspace.resolve("codes"));
        Files.writeString(workspace.resolve("codes/depts.csv"), "部门名称,代码\n某某局,11520000009390359W\n");
        Path file =
                Files.createDirectories(workspace.resolve("mappings/health")).resolve("powers.yaml");
        Files.writeString(file, """
                mapping: t
                dataset: power
                fields:
                  code: { from: 编码 }
                  deptCode: { lookup: { file: codes/depts.csv, from: 部门名称, give: 代码 } }
                """);
        Problems problems = new Problems();
        Mapping mapping =
                Mapping.load(file, "powers.yaml", Given.DATASETS, problems).orElseThrow();
        GivenTable table =
                GivenTable.sheet("表").row("编码", "部门名称").row("A1", "某某局 ").row("A2", "某某据");
        Given.Read read = Given.read(mapping, table);

        assertThat(read.document(0).content().get("deptCode").asText()).isEqualTo("11520000009390359W");
        assertThat(read.found()).containsExactly("value-not-in-lookup B3");
        assertThat(read.mapped().get(1).findings().get(0).remedy().zh()).contains("“某某局”");
    }

    @Test
    void runs_the_cases_beside_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("powers.yaml");
        Files.writeString(MappingCases.fileOf(file), """
                cases:
                  - name: 对
                    header: [编码, 类型, 法定]
                    rows: [[A1, 许可, { number: 20 }], [A2, 外星, "5"]]
                    documents:
                      - { code: A1, type: "01", statutoryDays: 20, name: ~ }
                      - { code: A2, type: ~ }
                    findings: [{ rule: value-not-in-code-table, cell: B3 }]
                  - name: 错
                    header: [编码, 类型, 法定]
                    rows: [[A1, 外星, "5"]]
                    documents: [{ code: A2 }, { code: A3 }]
                    findings: [{ rule: date-not-understood }]
                """);
        Mapping mapping = Given.powers("code: { from: 编码 }\ntype: { from: 类型 }\nstatutoryDays: { from: 法定 }\n");
        Problems problems = new Problems();
        List<CaseResult> results = MappingCases.run(MappingCases.fileOf(file), "powers.cases.yaml", mapping, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(results).extracting(CaseResult::holds).containsExactly(true, false);
        assertThat(results.get(1).line()).isEqualTo(9);
        assertThat(results.get(1).differences())
                .extracting(text -> text.in(io.hallbridge.finding.Language.EN))
                .containsExactly(
                        "2 documents expected, there were 1",
                        "documents[0]/code: expected A2, was \"A1\"",
                        "not found: date-not-understood",
                        "found besides: value-not-in-code-table B2");
    }
}
