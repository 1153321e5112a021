package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same awkward table as real files: what comes out does not depend on the format. */
class WorkbookTest {
    private static final String FIELDS = """
            code: { from: 权力编码 }
            name: { from: 权力名称 }
            subject: { from: 行使主体, fill: merged }
            statutoryDays: { from: 法定办结时限数值, as: integer }
            promiseDays: { from: 承诺办结时限数值, as: integer }
            """;
    private static final String DOCUMENTS = "[{\"code\":\"A1\",\"name\":\"甲\",\"subject\":\"某局\",\"statutoryDays\":20,"
            + "\"promiseDays\":10}, {\"code\":\"A2\",\"name\":\"乙\",\"subject\":\"某局\",\"statutoryDays\":15,\"promiseDays\":5}]";

    @TempDir
    private Path folder;

    private static void write(Workbook workbook, Path file) throws IOException {
        Sheet sheet = workbook.createSheet("权责清单");
        row(sheet, 0, "某某局权责清单（示例）");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
        row(sheet, 1, "序号", "行使主体", "权力编码", "权力名称", "法定办结时限", null, "承诺办结时限", null);
        row(sheet, 2, null, null, null, null, "数值", "单位", "数值", "单位");
        for (int column = 0; column < 4; column++) {
            sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 6, 7));
        row(sheet, 3, 1, "某局", "A1", "甲", 20, "工作日", 10, "工作日");
        row(sheet, 4, 2, null, "A2", "乙", 15, "工作日", 5, "工作日");
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
        row(sheet, 5, "合计", null, null, "2 项");
        row(sheet, 6, "填表人：甲", null, null, "填表时间：2026年");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static Row row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        CellStyle plain = sheet.getWorkbook().createCellStyle();
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (values[column] != null) {
                row.createCell(column).setCellValue(values[column].toString());
            } else {
                row.createCell(column).setCellStyle(plain);
            }
        }
        return row;
    }

    private static Given.Read read(Path file, ReadOptions options) throws Unreadable {
        try (Tables tables = TableFiles.open(file, options)) {
            return Given.read(Given.powers(FIELDS), tables);
        }
    }

    private static void assertIsTheList(Given.Read read) {
        assertThat(read.mapped().stream().map(one -> one.document().content()).toList())
                .hasToString(DOCUMENTS);
        assertThat(read.tally().toString())
                .isEqualTo("Tally[read=7, documents=2, skipped={TITLE=1, HEADER=2, TOTAL=1, SIGNATURE=1}]");
        assertThat(read.found()).isEmpty();
        assertThat(read.document(1).places().at("/subject").cell()).isEqualTo("B4");
    }

    @Test
    void reads_a_two_row_header_and_merged_departments_from_xlsx() throws Exception {
        Path file = folder.resolve("a.xlsx");
        write(new XSSFWorkbook(), file);

        assertIsTheList(read(file, ReadOptions.none()));
    }

    @Test
    void reads_the_same_from_xls_whatever_its_name() throws Exception {
        Path file = folder.resolve("ole.xlsx");
        write(new HSSFWorkbook(), file);

        assertIsTheList(read(file, ReadOptions.none()));
    }

    @Test
    void reads_a_text_file_of_a_named_charset() throws Exception {
        Path file = folder.resolve("a.csv");
        Charset gb18030 = Charset.forName("GB18030");
        Files.writeString(file, """
                某某局权责清单（示例）,,,,
                权力编码,权力名称,行使主体,法定办结时限数值,承诺办结时限数值
                A1,甲,某局,20,10
                """, gb18030);
        Given.Read read = read(file, ReadOptions.of(gb18030));

        assertThat(read.document(0).content().get("name").asText()).isEqualTo("甲");
        assertThat(read.document(0).content().get("promiseDays").asInt()).isEqualTo(10);
        assertThat(read.tally().skipped()).containsEntry(SkipReason.TITLE, 1L);
    }

    @Test
    void sees_that_a_workbook_cut_a_code() throws Exception {
        Path file = folder.resolve("cut.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("表");
            row(sheet, 0, "权力编码", "权力名称", "行使主体", "法定办结时限数值", "承诺办结时限数值");
            row(sheet, 1, 115226010000299380.0, "甲", "局", 1, 1);
            workbook.write(out);
        }
        Given.Read read = read(file, ReadOptions.none());

        assertThat(read.found()).containsExactly("code-lost-digits A2");
        assertThat(read.document(0).key()).isNull();
    }

    @Test
    void takes_a_formulas_stored_value_and_reports_an_error_value_at_its_cell() throws Exception {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Path file = folder.resolve("formulas.xlsx");
            writeFormulas(workbook, file);
            Given.Read read = read(file, ReadOptions.none());

            assertThat(read.document(0).content())
                    .hasToString("{\"code\":\"A1\",\"name\":\"甲乙\",\"subject\":\"局\",\"promiseDays\":3}");
            assertThat(read.found()).containsExactly("cell-holds-an-error D2");
            assertThat(read.mapped().get(0).findings().get(0).value()).isEqualTo("#N/A");
        }
    }

    private static void writeFormulas(Workbook workbook, Path file) throws IOException {
        Sheet sheet = workbook.createSheet("表");
        row(sheet, 0, "权力编码", "权力名称", "行使主体", "法定办结时限数值", "承诺办结时限数值");
        Row row = row(sheet, 1, "A1", "", "局", 1, 1);
        row.getCell(1).setCellFormula("CONCATENATE(\"甲\",\"乙\")");
        row.getCell(4).setCellFormula("1+2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.getCell(3).setCellErrorValue(FormulaError.NA.getCode());
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Test
    void a_formula_without_a_stored_value_is_a_finding_that_shows_it() throws Exception {
        Path file = folder.resolve("never.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("表");
            row(sheet, 0, "权力编码", "权力名称", "行使主体", "法定办结时限数值", "承诺办结时限数值");
            Row row = row(sheet, 1, "A1", "甲", "局", 1, null);
            row.getCell(4).setCellFormula("D2*2");
            workbook.write(out);
        }
        Given.Read read = read(file, ReadOptions.none());

        assertThat(read.found()).containsExactly("cell-holds-an-error E2");
        assertThat(read.mapped().get(0).findings().get(0).value()).isEqualTo("=D2*2");
    }
}
