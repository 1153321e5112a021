package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms: one item a sheet, labels beside or above their values. */
class FormTest {
    private static final String FIELDS = """
            code: { from: [权力编码, 职权编码] }
            name: { from: 权力名称 }
            subject: { from: 行使主体 }
            promiseDays: { from: 承诺办结时限, as: duration, unit: workday }
            """;

    @TempDir
    private Path folder;

    private static Mapping mapping(String head, String fields) {
        return Given.mapping("mapping: t\ndataset: power\nlayout: form\n" + head + "fields:\n" + fields.indent(2));
    }

    private static GivenTable form(String sheet, String code, String name) {
        return GivenTable.sheet(sheet)
                .row("行政权力责任事项梳理表（示例）")
                .merge(1, 0, 1, 3)
                .row("权力编码：", code, "＊权力 名称", name)
                .row("行使主体", "某局", "承诺办结时限（工作日）", 5)
                .row("咨询电话", "", "备注", "无");
    }

    @Test
    void reads_several_pairs_in_a_row_and_knows_each_values_cell() {
        Given.Read read = Given.read(mapping("", FIELDS), form("事项一", "A1", "甲"));

        assertThat(read.document(0).content())
                .hasToString("{\"code\":\"A1\",\"name\":\"甲\",\"subject\":\"某局\",\"promiseDays\":5}");
        assertThat(read.document(0).places().at("/name").where()).isEqualTo("a.xlsx · 事项一 · D2");
        assertThat(read.document(0).places().at("/promiseDays").cell()).isEqualTo("D3");
        assertThat(read.document(0).places().raw("/promiseDays")).isEqualTo("5");
        assertThat(read.found()).isEmpty();
        assertThat(read.tally()).isEqualTo(new Tally(1, 1, Map.of()));
    }

    @Test
    void tells_which_cells_it_takes_and_which_labels_it_does_not_know() {
        HeaderTaken header =
                Given.read(mapping("", FIELDS), form("事项一", "A1", "甲")).header();

        assertThat(header.columns()).containsEntry("name", List.of("D2")).containsEntry("subject", List.of("B3"));
        assertThat(header.unmatched()).containsExactly("D4 备注");
        assertThat(header.explanation().zh()).isEqualTo("竖表，一张工作表一项，4 个标签中有 4 个相符");
        assertThat(header.explanation().en()).isEqualTo("a form, one item a sheet, 4 of 4 labels fit");
    }

    @Test
    void reads_values_below_their_labels() {
        GivenTable sheet = GivenTable.sheet("事项")
                .row("权力编码", "权力名称", "行使主体")
                .row("A1", "甲", "某局")
                .row("承诺办结时限（工作日）")
                .merge(3, 0, 3, 2)
                .row("5");
        Given.Read read = Given.read(mapping("", FIELDS), sheet);

        assertThat(read.document(0).content())
                .hasToString("{\"code\":\"A1\",\"name\":\"甲\",\"subject\":\"某局\",\"promiseDays\":5}");
        assertThat(read.document(0).places().at("/subject").cell()).isEqualTo("C2");
        assertThat(read.document(0).places().at("/promiseDays").cell()).isEqualTo("A4");
    }

    @Test
    void a_blank_value_stays_blank_whatever_stands_below() {
        GivenTable sheet = GivenTable.sheet("事项")
                .row("权力编码", "A1")
                .row("权力名称", "甲")
                .row("行使主体", "")
                .row("咨询方式", "窗口");
        Given.Read read = Given.read(mapping("", FIELDS), sheet);

        assertThat(read.document(0).content().has("subject")).isFalse();
        assertThat(read.document(0).places().at("/subject").cell()).isEqualTo("B3");
        assertThat(read.found()).containsExactly("column-missing");
    }

    @Test
    void each_sheet_is_a_document_and_the_others_are_named() {
        Given.Read read = Given.read(
                mapping("", FIELDS),
                GivenTable.sheet("填表说明").row("一、每个事项一张表"),
                form("事项一", "A1", "甲"),
                form("事项二", "A2", "乙"),
                form("底稿", "A3", "丙").hide());

        assertThat(read.mapped()).extracting(one -> one.document().key()).containsExactly("A1", "A2");
        assertThat(read.document(1).places().at("/code").where()).isEqualTo("a.xlsx · 事项二 · B2");
        assertThat(read.found()).containsExactly("hidden-sheets", "sheets-no-form");
        assertThat(read.tally().read()).isEqualTo(2);
    }

    @Test
    void an_empty_form_is_a_blank_row() {
        Given.Read read = Given.read(
                mapping("", FIELDS),
                form("事项一", "A1", "甲"),
                GivenTable.sheet("空表")
                        .row("权力编码", "")
                        .row("权力名称", "")
                        .row("行使主体", "")
                        .row("承诺办结时限", ""));

        assertThat(read.mapped()).hasSize(1);
        assertThat(read.tally()).isEqualTo(new Tally(2, 1, Map.of(SkipReason.BLANK, 1L)));
    }

    @Test
    void a_form_without_a_mandatory_label_is_a_finding_and_the_others_are_read() {
        GivenTable lacks = GivenTable.sheet("事项二").row("权力编码", "A2").row("行使主体", "某局");
        Given.Read read = Given.read(mapping("", FIELDS), form("事项一", "A1", "甲"), lacks, form("事项三", "A3", "丙"));

        assertThat(read.mapped()).extracting(one -> one.document().key()).containsExactly("A1", "A3");
        assertThat(read.found()).containsExactly("mandatory-column-missing");
        assertThat(read.table().get(0).origin().where()).isEqualTo("a.xlsx · 事项二");
    }

    @Test
    void a_finding_of_a_value_stands_at_its_cell() {
        Given.Read read = Given.read(
                mapping("", FIELDS),
                GivenTable.sheet("事项")
                        .row("权力编码", "1.1522601E+17", "权力名称", "甲")
                        .row("行使主体", "某局", "承诺办结时限（工作日）", "很快"));

        assertThat(read.found()).containsExactly("code-lost-digits B1", "duration-not-understood D2");
    }

    @Test
    void takes_only_the_sheets_it_is_told() {
        Mapping mapping = mapping("sheet: [事项二, 事项三]\n", FIELDS);
        Given.Read read = Given.read(mapping, form("事项一", "A1", "甲"), form("事项二", "A2", "乙"), form("事项三", "A3", "丙"));

        assertThat(read.mapped()).extracting(one -> one.document().key()).containsExactly("A2", "A3");
        assertThatThrownBy(() -> Given.read(mapping, Tables.of(form("事项", "A1", "甲"))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo(MappingRules.UNKNOWN_SHEET));
    }

    @Test
    void a_workbook_without_such_a_form_says_what_it_looked_for() {
        assertThatThrownBy(() -> Given.read(
                        mapping("", FIELDS), Tables.of(GivenTable.sheet("窗口").row("窗口名称", "一号"))))
                .isInstanceOfSatisfying(Unreadable.class, refused -> {
                    assertThat(refused.finding().rule()).isEqualTo(MappingRules.FORM_NOT_FOUND);
                    assertThat(refused.finding().args().get("wanted")).contains("权力编码/职权编码", "权力名称");
                });
    }

    @Test
    void lists_in_cells_and_repeated_labels_become_elements() {
        Mapping mapping = Given.mapping("""
                mapping: t
                dataset: guide
                layout: form
                fields:
                  code: { from: 事项编码 }
                  name: { from: 事项名称 }
                  materials:
                    columns: { repeat: 材料, upto: 5 }
                    fields:
                      name: { from: "材料{n}名称" }
                """);
        Given.Read read = Given.read(
                mapping,
                GivenTable.sheet("事项")
                        .row("事项编码", "A1", "事项名称", "甲")
                        .row("材料1名称", "申请书")
                        .row("材料2名称", "身份证"));

        assertThat(read.document(0).content().get("materials").toString())
                .isEqualTo("[{\"name\":\"申请书\"},{\"name\":\"身份证\"}]");
        assertThat(read.document(0).places().at("/materials/1/name").cell()).isEqualTo("B3");
    }

    @Test
    void is_the_same_in_real_workbooks_with_merged_cells() throws Exception {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Path file = folder.resolve("form.xlsx");
            write(workbook, file);
            try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
                Given.Read read = Given.read(mapping("", FIELDS), tables);
                assertThat(read.mapped()).hasSize(2);
                assertThat(read.document(1).content())
                        .hasToString("{\"code\":\"A2\",\"name\":\"甲\",\"subject\":\"某局\",\"promiseDays\":5}");
                assertThat(read.document(1).places().at("/promiseDays").cell()).isEqualTo("F3");
                assertThat(read.found()).isEmpty();
            }
        }
    }

    private static void write(Workbook workbook, Path file) throws Exception {
        for (String code : List.of("A1", "A2")) {
            Sheet sheet = workbook.createSheet("事项 " + code);
            put(sheet, 0, 0, "行政权力责任事项梳理表（示例）", 7);
            put(sheet, 1, 0, "权力编码", 1);
            put(sheet, 1, 2, code, 3);
            put(sheet, 1, 4, "权力\n名称", 4);
            put(sheet, 1, 5, "甲", 7);
            put(sheet, 2, 0, "行使主体", 1);
            put(sheet, 2, 2, "某局", 3);
            put(sheet, 2, 4, "*承诺办结时限（工作日）", 4);
            put(sheet, 2, 5, "5", 7);
        }
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void put(Sheet sheet, int index, int column, String text, int last) {
        Row row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        row.createCell(column).setCellValue(text);
        if (last > column) {
            sheet.addMergedRegion(new CellRangeAddress(index, index, column, last));
        }
    }

    @Test
    void refuses_what_a_form_cannot_have() {
        String head = "mapping: t\ndataset: guide\nlayout: form\n";
        String fields = "fields:\n  code: { from: 事项编码 }\n  name: { from: 事项名称 }\n";
        String children = "  materials:\n    rows-of: { sheet: 材料, join: { 事项编码: code } }\n"
                + "    fields: { name: { from: 名称 } }\n";

        assertThat(Given.problems(head + "header: { row: 2 }\n" + fields))
                .extracting(Problem::text)
                .containsExactly(MappingWords.FORM_HAS_NO_HEADER);
        assertThat(Given.problems(head + fields + children))
                .extracting(Problem::text)
                .containsExactly(MappingWords.FORM_HAS_NO_ROWS);
        assertThat(Given.problems("mapping: t\ndataset: guide\nlayout: from\n" + fields))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text().en()).contains("form"));
    }

    @Test
    void a_form_has_cases_too() throws Exception {
        Path cases = folder.resolve("t.cases.yaml");
        Files.writeString(cases, """
                cases:
                  - name: 竖表
                    header: [权力编码, A1, 权力名称, 甲]
                    rows:
                      - [行使主体, 某局, 承诺办结时限（工作日）, 很快]
                    documents:
                      - { code: A1, name: 甲, subject: 某局 }
                    findings:
                      - { rule: duration-not-understood, cell: D2 }
                """);
        Problems problems = new Problems();
        List<CaseResult> results = MappingCases.run(cases, "t.cases.yaml", mapping("", FIELDS), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.differences()).isEmpty());
    }
}
