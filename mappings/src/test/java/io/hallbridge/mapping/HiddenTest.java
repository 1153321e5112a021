package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Severity;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook hides is read as if it were shown, or left alone, but never silently. */
class HiddenTest {
    private static final String FIELDS = "code: { from: 权力编码 }\nname: { from: 权力名称 }\n";

    @TempDir
    private Path folder;

    private static GivenTable sheet(String name) {
        return GivenTable.sheet(name).row("权力编码", "权力名称");
    }

    @Test
    void counts_every_hidden_row_it_takes_and_names_the_first() {
        GivenTable sheet = sheet("权责清单").row("A1", "甲");
        for (int i = 2; i <= 9; i++) {
            sheet.row("A" + i, "乙").hideRow();
        }
        sheet.row("合计", "9 项").hideRow();
        Given.Read read = Given.read(Given.powers(FIELDS), sheet);

        assertThat(read.mapped()).hasSize(9);
        assertThat(read.table()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(MappingRules.HIDDEN_ROWS);
            assertThat(finding.args())
                    .containsEntry("count", "8")
                    .containsEntry("rows", "3、4、5、6、7 等")
                    .containsEntry("rowsEn", "3, 4, 5, 6, 7, …");
        });
    }

    @Test
    void tells_of_hidden_sheets_that_it_leaves_alone() {
        Given.Read read = Given.read(
                Given.powers(FIELDS),
                sheet("权责清单").row("A1", "甲"),
                sheet("旧").hide(),
                sheet("字典").hide());

        assertThat(read.table()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(MappingRules.HIDDEN_SHEETS);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.args()).containsEntry("count", "2").containsEntry("sheets", "旧、字典");
        });
    }

    @Test
    void warns_where_the_mapping_names_a_hidden_sheet() {
        Mapping mapping = Given.mapping("mapping: t\ndataset: power\nsheet: 底稿\nfields:\n" + FIELDS.indent(2));
        Given.Read read = Given.read(
                mapping,
                sheet("权责清单").row("A1", "甲"),
                sheet("底稿").row("A2", "乙").hide());

        assertThat(read.document(0).key()).isEqualTo("A2");
        assertThat(read.found()).containsExactly("hidden-sheet-read");
    }

    @Test
    void sees_the_same_in_workbooks_of_both_kinds() throws Exception {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Path file = folder.resolve("a.xlsx");
            write(workbook, file);
            try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
                assertThat(Given.read(Given.powers(FIELDS), tables).found())
                        .containsExactly("hidden-sheets", "hidden-columns", "hidden-rows");
            }
        }
    }

    private static void write(Workbook workbook, Path file) throws Exception {
        Sheet sheet = workbook.createSheet("权责清单");
        String[][] rows = {{"权力编码", "权力名称"}, {"A1", "甲"}, {"A2", "乙"}};
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(rows[i][0]);
            row.createCell(1).setCellValue(rows[i][1]);
        }
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("字典");
        workbook.setSheetHidden(1, true);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
