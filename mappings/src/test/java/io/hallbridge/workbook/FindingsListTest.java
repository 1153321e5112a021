package io.hallbridge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.row.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with a line for each finding, and when it takes the place of a marked copy. */
class FindingsListTest {
    private static final Rule RULE = Rule.error(
            "value-not-in-code-table",
            new Text("值不在代码表中", "value not in the code table"),
            new Text("没有“{value}”", "there is no \"{value}\""),
            new Text("请改为：行政许可", "write: 行政许可"));

    @TempDir
    Path folder;

    static Finding at(int row, String value) {
        Origin origin = new Origin("health", "a.xlsx", "权责清单", row, "E", "权力类型", null);
        return Finding.at(origin, RULE, Map.of("value", value)).withValue(value);
    }

    private XSSFWorkbook written(FindingsList list, Finding... findings) throws IOException {
        Sums sums = new Sums(Language.ZH);
        for (Finding finding : findings) {
            sums.add(finding);
            list.add(finding);
        }
        Path target = folder.resolve("back/list.xlsx");
        list.write(sums, "a.xlsx", "太大。", "2026-11-23 10:00", target);
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            texts.add(cell.getStringCellValue());
        });
        return texts;
    }

    @Test
    void a_line_says_where_it_is_what_stands_there_what_is_wrong_and_what_to_write() throws IOException {
        try (FindingsList list = new FindingsList("卫生健康局", true, Language.ZH);
                XSSFWorkbook book = written(list, at(17, "行政许可类"))) {
            XSSFSheet sheet = book.getSheet("问题清单");
            assertThat(texts(sheet.getRow(1)))
                    .containsExactly(
                            "错误",
                            "卫生健康局",
                            "a.xlsx",
                            "权责清单",
                            "E17",
                            "权力类型",
                            "行政许可类",
                            "值不在代码表中",
                            "没有“行政许可类”",
                            "请改为：行政许可");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J2");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void the_sheet_in_front_sums_up_and_leads_to_the_first_line_of_each_cause() throws IOException {
        Finding warning = at(3, "x").graded(io.hallbridge.finding.Severity.WARNING);
        try (FindingsList list = new FindingsList("卫生健康局", true, Language.ZH);
                XSSFWorkbook book = written(list, at(17, "a"), warning, at(18, "b"))) {
            XSSFSheet front = book.getSheetAt(0);
            assertThat(front.getSheetName()).isEqualTo("填报检查结果");
            assertThat(front.getHyperlinkList().stream().map(XSSFHyperlink::getLocation))
                    .containsExactly("'问题清单'!A2", "'问题清单'!A3");
        }
    }

    @Test
    void whatever_a_value_begins_with_it_stays_a_text() throws IOException {
        String[] hostile = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>&\"'", "a\u0000b", "\uD800", "多行\n第二行"};
        Finding[] findings = new Finding[hostile.length];
        for (int i = 0; i < hostile.length; i++) {
            findings[i] = at(i + 2, hostile[i]);
        }
        try (FindingsList list = new FindingsList("卫生健康局", true, Language.ZH);
                XSSFWorkbook book = written(list, findings)) {
            XSSFSheet sheet = book.getSheet("问题清单");
            for (int i = 0; i < hostile.length; i++) {
                assertThat(texts(sheet.getRow(i + 1)).get(6)).isEqualTo(Xml.printable(hostile[i]));
                assertThat(sheet.getRow(i + 1).getCell(6).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }

    @Test
    void what_finds_no_room_is_counted_and_told() throws IOException {
        try (FindingsList list = new FindingsList("卫生健康局", true, Language.ZH, 3);
                XSSFWorkbook book = written(list, at(2, "a"), at(3, "b"), at(4, "c"), at(5, "d"))) {
            assertThat(book.getSheet("问题清单").getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(list.more()).isEqualTo(2);
            List<String> front = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> front.addAll(texts(row)));
            assertThat(front).anyMatch(text -> text.contains("还有 2 处没有列出")).contains("4");
        }
    }

    @Test
    void a_list_that_cannot_be_put_in_its_place_leaves_what_was_there() throws IOException {
        Files.writeString(folder.resolve("back"), "a file");
        try (FindingsList list = new FindingsList("卫生健康局", true, Language.ZH)) {
            list.add(at(2, "a"));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> list.write(new Sums(Language.ZH), "a.xlsx", "", "", folder.resolve("back/list.xlsx")))
                    .isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("back")).hasContent("a file");
    }

    private GivenBack about(Path file) {
        return GivenBack.ofFile(file, ReadOptions.none(), "卫生健康局", "a.xlsx", Language.ZH);
    }

    @Test
    void a_file_becomes_a_list_only_beyond_the_bound_and_nothing_found_before_is_lost() throws Exception {
        try (GivenBack back = about(folder.resolve("a.xlsx"))) {
            back.add(at(GivenBack.MOST_ROWS, "a"));
            assertThat(back.reason()).isEmpty();
            assertThat(back.suffix()).isEqualTo(".xlsx");
            back.add(at(GivenBack.MOST_ROWS + 1, "b"));
            back.add(at(2, "c"));
            assertThat(back.reason()).contains(GivenBack.Reason.TOO_LARGE);
            Path target = folder.resolve("a" + back.suffix());
            back.write("2026-11-23 10:00", target);
            assertThat(target).hasFileName("a-问题清单.xlsx");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(target))) {
                assertThat(book.getSheet("问题清单"))
                        .extracting(row -> texts(row).get(4))
                        .containsExactly("位置", "E100000", "E100001", "E2");
            }
        }
    }
}
