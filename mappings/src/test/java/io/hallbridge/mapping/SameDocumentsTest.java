package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.row.HandmadeOds;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department's table gives the same documents, findings, places and counts in whatever format it comes. */
class SameDocumentsTest {
    private static final List<List<Object>> TABLE = List.of(
            List.of("某某局权责清单（示例）"),
            List.of("序号", "权力　编码*", "权力名称\n", "行使主体", "法定办结时限（工作日）", "承诺办结时限"),
            List.of(1d, "Ａ１", "甲&amp;amp;乙", "某局", 20d, "10 工作日"),
            List.of(2d, "A2", " 乙<br>丙 ", "某局", 15d, "很快"),
            List.of("合计", "2 项"),
            List.of("注：示例"),
            List.of("填表人：甲"));

    @TempDir
    private Path folder;

    private static Mapping mapping() {
        return Given.powers("""
                code: { from: 权力编码 }
                name: { from: 权力名称 }
                subject: { from: 行使主体 }
                statutoryDays: { from: 法定办结时限（工作日）, as: duration, unit: workday }
                promiseDays: { from: 承诺办结时限, as: duration, unit: workday }
                """);
    }

    @Test
    void is_the_same_in_xlsx_xls_ods_and_csv() throws Exception {
        assertIsTheTable(poi(new XSSFWorkbook(), "表.xlsx"));
        assertIsTheTable(poi(new HSSFWorkbook(), "表.xls"));
        assertIsTheTable(HandmadeOds.of(TABLE).write(folder.resolve("表.ods")));
        assertIsTheTable(Files.writeString(folder.resolve("表.csv"), csv()));
    }

    private static void assertIsTheTable(Path file) throws Exception {
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            Given.Read read = Given.read(mapping(), tables);
            assertThat(read.mapped().stream()
                            .map(one -> one.document().content())
                            .toList())
                    .as(file.toString())
                    .hasToString("[{\"code\":\"A1\",\"name\":\"甲&乙\",\"subject\":\"某局\",\"statutoryDays\":20,"
                            + "\"promiseDays\":10}, {\"code\":\"A2\",\"name\":\"乙 丙\",\"subject\":\"某局\","
                            + "\"statutoryDays\":15}]");
            assertThat(read.found()).as(file.toString()).containsExactly("duration-not-understood F4");
            assertThat(read.document(0).places().raw("/code")).isEqualTo("Ａ１");
            assertThat(read.document(0).places().raw("/name")).isEqualTo("甲&amp;amp;乙");
            assertThat(read.tally())
                    .hasToString(
                            "Tally[read=7, documents=2, skipped={TITLE=1, HEADER=1, TOTAL=1, NOTE=1, SIGNATURE=1}]");
            assertThat(read.header().rows()).containsExactly(2);
        }
    }

    private Path poi(Workbook workbook, String name) throws Exception {
        Sheet sheet = workbook.createSheet("权责清单");
        for (int r = 0; r < TABLE.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < TABLE.get(r).size(); c++) {
                if (TABLE.get(r).get(c) instanceof Double number) {
                    row.createCell(c).setCellValue(number);
                } else {
                    row.createCell(c).setCellValue(TABLE.get(r).get(c).toString());
                }
            }
        }
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder();
        for (List<Object> row : TABLE) {
            List<String> cells = row.stream()
                    .map(cell -> cell instanceof Double number ? String.valueOf(number.intValue()) : cell.toString())
                    .map(cell -> '"' + cell + '"')
                    .toList();
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }
}
