package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty workbook, handed out, filled in, and checked where there is no workspace at all. All content is invented. */
class TemplateTest {
    private static final Map<String, String> POWER = Map.ofEntries(
            Map.entry("实施编码", Town.code(1)),
            Map.entry("基本编码", Town.catalog(1)),
            Map.entry("事项名称", "示例权力（虚构）"),
            Map.entry("事项类型", "行政许可"),
            Map.entry("设定依据", "《示例条例（虚构）》第三条"),
            Map.entry("行使层级", "县级"),
            Map.entry("权力来源", "法定本级行使"),
            Map.entry("实施主体", "凯里市示例管理局（虚构）"),
            Map.entry("实施主体编码", "11522601MB0X00019Q"),
            Map.entry("实施主体性质", "法定机关"),
            Map.entry("事项状态", "在用"));

    private static final Map<String, String> CASE = Map.ofEntries(
            Map.entry("办件编号", "示例-1"),
            Map.entry("实施编码", Town.code(1)),
            Map.entry("基本编码", Town.catalog(1)),
            Map.entry("事项名称", "示例权力（虚构）"),
            Map.entry("办件类型", "承诺件"),
            Map.entry("申请人名称", "虚构人员"),
            Map.entry("申请人类型", "自然人"),
            Map.entry("证件类型", "111"),
            Map.entry("证件号码", "990000185001010001"),
            Map.entry("申请方式", "窗口"),
            Map.entry("申请时间", "2026年3月2日"),
            Map.entry("受理部门", "凯里市示例管理局（虚构）"),
            Map.entry("受理部门编码", "11522601MB0X00019Q"),
            Map.entry("受理时间", "2026/3/2 9:30"),
            Map.entry("承诺办结时限", "5"),
            Map.entry("承诺办结时限单位", "工作日"),
            Map.entry("承诺办结日期", "20260309"),
            Map.entry("办结时间", "2026-03-09 16:00"),
            Map.entry("办结结果", "办结"),
            Map.entry("是否送达结果", "是"));

    @TempDir
    Path folder;

    private Said run(String... args) {
        return Shell.in(folder).run(args);
    }

    private void fill(String sheet, Map<String, String> values) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            Sheet rows = book.getSheet(sheet);
            Row row = rows.createRow(rows.getLastRowNum() + 1);
            for (Cell title : rows.getRow(0)) {
                String value = values.get(title.getStringCellValue().replace("*", ""));
                if (value != null) {
                    row.createCell(title.getColumnIndex()).setCellValue(value);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    @Test
    void a_template_filled_in_rightly_passes_without_a_workspace() throws IOException {
        run("datasets", "template", "power", "-o", "a.xlsx").ends(Exit.DONE).shows("hallbridge check a.xlsx");
        fill("权责清单事项", POWER);
        run("check", "a.xlsx").ends(Exit.DONE).shows("1 of 1 documents can be sent");
    }

    @Test
    void a_fault_in_it_is_found_at_its_cell() throws IOException {
        run("datasets", "template", "power", "-o", "a.xlsx").ends(Exit.DONE);
        Map<String, String> wrong = new java.util.HashMap<>(POWER);
        wrong.put("事项类型", "行政许可类");
        fill("权责清单事项", wrong);
        run("check", "a.xlsx").ends(Exit.FINDINGS).shows("G2", "行政许可类", "0 of 1 documents");
    }

    @Test
    void dates_in_it_are_read_in_the_forms_people_write() throws IOException {
        run("datasets", "template", "case", "-o", "a.xlsx").ends(Exit.DONE);
        fill("办件", CASE);
        run("check", "a.xlsx").ends(Exit.DONE).shows("1 of 1 documents can be sent");
        Map<String, String> late = new java.util.HashMap<>(CASE);
        late.put("办件编号", "示例-2");
        late.put("办结时间", "2026-03-11 16:00");
        fill("办件", late);
        run("check", "a.xlsx")
                .ends(Exit.DONE)
                .shows(
                        "2026-03-11, after the day it was due, 2026-03-09, by 2 working days",
                        "2 of 2 documents can be sent");
    }

    @Test
    void every_template_holds_titles_drop_downs_and_hints() throws IOException {
        for (String dataset : new String[] {"power", "guide", "case"}) {
            run("datasets", "template", dataset, "-o", "a.xlsx").ends(Exit.DONE);
            run("check", "a.xlsx").ends(Exit.DONE).shows("0 of 0");
            try (Workbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("a.xlsx")))) {
                Sheet rows = book.getSheetAt(1);
                assertThat(rows.getRow(0).getCell(0).getStringCellValue()).startsWith("*");
                assertThat(rows.getDataValidations())
                        .hasSize(rows.getRow(0).getLastCellNum())
                        .allMatch(rule -> !rule.getPromptBoxText().isEmpty())
                        .anyMatch(rule -> String.valueOf(
                                        rule.getValidationConstraint().getFormula1())
                                .contains("代码表"));
            }
        }
    }

    @Test
    void what_cannot_be_made_is_told() {
        run("datasets", "template", "powr", "-o", "a.xlsx").ends(Exit.USAGE).tells("did you mean \"power\"");
        run("datasets", "template", "power", "-o", "a.csv").ends(Exit.USAGE).tells("a template is an .xlsx file");
        Shell.in(folder)
                .inChinese()
                .run("datasets", "template", "power", "-o", "a.csv")
                .ends(Exit.USAGE)
                .tells("模板是 .xlsx 文件");
    }

    @Test
    void a_file_that_is_no_template_needs_a_workspace() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "编码,名称\n1,甲\n");
        run("check", "b.csv")
                .ends(Exit.SETUP)
                .tells("no template of ours", "datasets template")
                .withoutStack();
    }
}
