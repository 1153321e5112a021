package io.hallbridge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Letters;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a department gets back: its own workbook, and nothing in it lost. */
class AnnotatedCopyTest {
    private static final Rule RULE = Rule.error(
            "value-not-in-code-table",
            new Text("值不在代码表中", "value not in the code table"),
            new Text("没有“{value}”", "there is no \"{value}\""),
            new Text("请改为：行政许可", "write: 行政许可"));
    private static final Rule WARNING = Rule.warning(
            "phone-has-area-code",
            new Text("咨询电话没有区号", "phone without area code"),
            new Text("电话没有区号", "the phone has no area code"),
            new Text("请加上 0855-", "put 0855- before it"));

    @TempDir
    Path folder;

    private static Finding at(Rule rule, String sheet, int row, String column, String value) {
        Origin origin = new Origin("health", "a.xlsx", sheet, row, column, "权力类型", null);
        return Finding.at(origin, rule, Map.of("value", value)).withValue(value);
    }

    private static Marks marks(Finding... findings) {
        Marks marks = new Marks(Language.ZH);
        List.of(findings).forEach(marks::add);
        marks.table("权责清单", List.of(2), 5, 3, 2);
        return marks;
    }

    private Path annotated(Path original, Marks marks, String name) throws IOException, Unreadable {
        Path copy = folder.resolve(name);
        AnnotatedCopy.write(original, ReadOptions.none(), marks, "a.xlsx", "2026-11-23 10:00", copy);
        return copy;
    }

    /** A title, a header in row 2, three rows, formulas, styles, a second sheet, a person's comment, names. */
    private Path workbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("权责清单");
            sheet.createRow(0).createCell(0).setCellValue("示例局权责清单（虚构）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            fill(sheet, 1, "编码", "权力名称", "权力类型", "电话");
            fill(sheet, 2, "1", "甲", "行政许可", "8223456");
            fill(sheet, 3, "2", "乙", "行政许可类", "0855-8223456");
            fill(sheet, 4, "3", "丙", "处罚类", "");
            CellStyle green = book.createCellStyle();
            green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.getRow(3).getCell(2).setCellStyle(green);
            sheet.getRow(2).createCell(6).setCellFormula("1+1");
            sheet.setColumnWidth(1, 9000);
            sheet.createFreezePane(0, 2);
            XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 6, 5);
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString("请张工核对（虚构）");
            comment.setAddress(3, 2);
            XSSFSheet second = book.createSheet("说明");
            fill(second, 0, "填表说明");
            second.createRow(1).createCell(0).setCellFormula("权责清单!A3&\"x\"");
            XSSFName name = book.createName();
            name.setNameName("本页");
            name.setSheetIndex(1);
            name.setRefersToFormula("说明!$A$1");
            book.write(out);
        }
        return file;
    }

    private static void fill(XSSFSheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                        .createCell(i)
                        .setCellValue(texts[i]);
            }
        }
    }

    private static List<List<Row>> rows(Path file) throws Unreadable {
        List<List<Row>> all = new ArrayList<>();
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            for (Table table : tables.all()) {
                List<Row> read = new ArrayList<>();
                try (Rows rows = table.rows()) {
                    for (Row row = rows.next(); row != null; row = rows.next()) {
                        read.add(row);
                    }
                }
                all.add(read);
            }
        }
        return all;
    }

    private static Marks twoFaults() {
        return marks(
                at(RULE, "权责清单", 4, "C", "行政许可类"), at(RULE, "权责清单", 5, "C", "处罚类"), at(WARNING, "权责清单", 3, "D", ""));
    }

    @Test
    void faulty_cells_are_coloured_and_commented_and_each_row_has_its_result() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(annotated(workbook(), twoFaults(), "b.xlsx").toFile())) {
            assertThat(book.getSheetName(0)).isEqualTo("填报检查结果");
            assertThat(book.getActiveSheetIndex()).isZero();
            XSSFSheet sheet = book.getSheet("权责清单");
            assertThat(sheet.isSelected()).isFalse();
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("检查结果（系统填写）");
            assertThat(sheet.getRow(3).getCell(7).getStringCellValue())
                    .startsWith("不能上报：")
                    .contains("没有“行政许可类”", "请改为");
            assertThat(sheet.getRow(4).getCell(7).getStringCellValue()).startsWith("不能上报：");
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).contains("请加上 0855-");
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("C5"))
                            .getString()
                            .getString())
                    .contains("【错误】值不在代码表中", "没有“处罚类”");
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("C4:C5");
            String summary = text(book.getSheetAt(0));
            assertThat(summary).contains("a.xlsx", "2026-11-23 10:00", "权责清单：C4、C5", "值不在代码表中", "红色必须改");
        }
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }

    @Test
    void everything_else_is_as_it_was() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(annotated(workbook(), twoFaults(), "b.xlsx").toFile())) {
            XSSFSheet sheet = book.getSheet("权责清单");
            XSSFCell faulty = sheet.getRow(3).getCell(2);
            assertThat(faulty.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
            assertThat(faulty.getCellComment().getString().getString())
                    .startsWith("请张工核对（虚构）")
                    .contains("没有“行政许可类”");
            assertThat(sheet.getRow(2).getCell(6).getCellFormula()).isEqualTo("1+1");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(9000);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getMergedRegions()).hasSize(1);
            assertThat(book.getSheet("说明").getRow(1).getCell(0).getCellFormula())
                    .isEqualTo("权责清单!A3&\"x\"");
            assertThat(book.getName("本页").getSheetIndex()).isEqualTo(2);
        }
    }

    @Test
    void the_copy_is_read_as_the_original_was() throws Exception {
        Path original = workbook();
        assertThat(rows(annotated(original, twoFaults(), "b.xlsx"))).isEqualTo(rows(original));
    }

    @Test
    void marking_a_copy_again_does_not_pile_up_and_what_was_repaired_is_no_longer_marked() throws Exception {
        Path once = annotated(workbook(), twoFaults(), "b.xlsx");
        Path twice = annotated(once, twoFaults(), "c.xlsx");
        Path repaired = annotated(twice, marks(at(RULE, "权责清单", 5, "C", "处罚类")), "d.xlsx");
        assertThat(rows(repaired)).isEqualTo(rows(once));
        try (XSSFWorkbook book = new XSSFWorkbook(repaired.toFile())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            XSSFSheet sheet = book.getSheet("权责清单");
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isOne();
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(3).getCell(2).getCellComment().getString().getString())
                    .isEqualTo("请张工核对（虚构）");
            assertThat(sheet.getRow(1).getCell(8)).isNull();
            assertThat(book.getName("本页").getSheetIndex()).isEqualTo(2);
        }
    }

    @Test
    void a_csv_file_comes_back_as_a_workbook_that_shows_the_same_and_holds_no_formula() throws Exception {
        Path csv = folder.resolve("导出.csv");
        Files.writeString(csv, "编码,权力名称,权力类型\n001,=1+1,@SUM(A1)\n002,+乙,-处罚类\n");
        Marks marks = new Marks(Language.EN);
        marks.add(at(RULE, "导出", 3, "C", "=cmd|' /C calc'!A0"));
        marks.table("导出", List.of(1), 3, 2, 1);
        Path copy = annotated(csv, marks, "导出.xlsx");
        List<Row> before = rows(csv).get(0);
        List<Row> after = rows(copy).get(0);
        assertThat(after.stream().map(AnnotatedCopyTest::texts))
                .containsExactlyElementsOf(
                        before.stream().map(AnnotatedCopyTest::texts).toList());
        try (XSSFWorkbook book = new XSSFWorkbook(copy.toFile())) {
            assertThat(book.getSheetName(0)).isEqualTo("Check results");
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(cell -> cell.text()).toList();
    }

    @Test
    void personal_values_are_not_quoted_where_they_are_to_be_masked() throws Exception {
        Marks marks = new Marks(Language.ZH);
        marks.add(at(RULE, "权责清单", 4, "C", "13812345678").masked());
        marks.table("权责清单", List.of(2), 5, 3, 2);
        Path copy = annotated(workbook(), marks, "b.xlsx");
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as(part.getName()).doesNotContain("13812345678");
            }
        }
    }

    @Test
    void a_sheet_with_a_document_type_is_not_copied_and_nothing_is_left() throws Exception {
        Path original = workbook();
        Path hostile = folder.resolve("hostile.xlsx");
        try (ZipFile zip = new ZipFile(original.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (ZipEntry part : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.write((part.getName().endsWith("styles.xml")
                                ? text.replaceFirst(
                                        "<styleSheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><styleSheet")
                                : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> annotated(hostile, twoFaults(), "b.xlsx")).isInstanceOf(Unreadable.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.xlsx", "hostile.xlsx");
        }
    }

    @Test
    void whatever_cells_are_marked_the_copy_reads_the_same() throws Exception {
        Random random = new Random(20261123);
        Path file = folder.resolve("random.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("权责清单");
            fill(sheet, 1, "编码", "权力名称", "权力类型", "电话");
            for (int row = 2; row < 60; row++) {
                for (int column = 0; column < 6; column++) {
                    if (random.nextInt(4) > 0) {
                        fill(sheet, row, "".repeat(column));
                        (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                                .createCell(column)
                                .setCellValue("<&\"" + Integer.toString(random.nextInt(9999), 36) + "\n𠮷");
                    }
                }
            }
            book.write(out);
        }
        List<List<Row>> before = rows(file);
        Path last = file;
        for (int round = 0; round < 8; round++) {
            Marks marks = new Marks(Language.ZH);
            for (int i = random.nextInt(60); i >= 0; i--) {
                String column = random.nextInt(5) == 0 ? null : Letters.of(random.nextInt(8));
                Rule rule = random.nextBoolean() ? RULE : WARNING;
                marks.add(Finding.at(
                        new Origin("health", "a.xlsx", "权责清单", 2 + random.nextInt(70), column, null, null),
                        rule,
                        Map.of("value", "]]>&\u0001")));
            }
            marks.table("权责清单", List.of(2), 60, 58, 2);
            last = annotated(last, marks, "random" + round + ".xlsx");
            assertThat(rows(last)).as("round " + round).isEqualTo(before);
            new XSSFWorkbook(last.toFile()).close();
        }
    }
}
