package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenDocument sheets as LibreOffice, WPS and Excel write them, and as nobody should. */
final class OdsSheetTest {
    @TempDir
    Path folder;

    @Test
    void is_known_by_its_content_whatever_its_name() throws Exception {
        Path file = HandmadeOds.ofRows(row(text("甲"))).write(folder.resolve("清单.csv"));
        assertThat(FileKind.of(file)).isEqualTo(FileKind.ODS);
        Path bare = HandmadeOds.ofRows(row(text("甲"))).without("mimetype").write(folder.resolve("无.ods"));
        assertThat(FileKind.of(bare)).isEqualTo(FileKind.ODS);
        assertThat(Reads.firstSheet(bare)).hasSize(1);
    }

    @Test
    void puts_the_lines_blanks_and_spans_of_a_text_together() throws Exception {
        assertThat(cells(
                        "<table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>某</dc:creator><text:p>批注</text:p></office:annotation>"
                                + "<text:p>第一<text:span>行<text:s text:c=\"3\"/></text:span>甲<text:tab/>乙</text:p><text:p/><text:p>\n   第三\n  行<text:line-break/>四 </text:p>"
                                + "<draw:frame><text:p>图</text:p></draw:frame></table:table-cell>"
                                + "<table:table-cell office:value-type=\"string\" office:string-value=\"值\"><text:p>所见</text:p></table:table-cell>"
                                + "<table:table-cell office:value-type=\"string\"><text:p><text:a href=\"x\">链接</text:a><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby></text:p></table:table-cell>"
                                + "<table:table-cell><text:p>没有类型</text:p></table:table-cell>"))
                .containsExactly(
                        Cell.text("第一行   甲\t乙\n\n第三 行\n四 "), Cell.text("值"), Cell.text("链接字"), Cell.text("没有类型"));
    }

    @Test
    void reads_each_type_of_value() throws Exception {
        assertThat(cells(value("float", "value", "20.0", "20")
                        + value("percentage", "value", "0.25", "25%")
                        + value("currency", "value", "1234.5", "￥1,234.50")
                        + value("boolean", "boolean-value", "true", "是")
                        + value("float", "value", "0", "FALSE")
                        + value("float", "value", "5226", "005226")
                        + value("float", "value", "1.1522601E+17", "1.15E+17")
                        + value("date", "date-value", "2026-11-23", "2026年11月23日")
                        + value("date", "date-value", "2026-11-23T08:29:59.999999728", "2026-11-23 8:30")
                        + value("date", "date-value", "2026-11-23", "2026-11-23 0:00")
                        + value("time", "time-value", "PT08H30M00S", "上午8:30")
                        + value("time", "time-value", "PT36H00M00.0000000001S", "36:00:00")))
                .containsExactly(
                        Cell.number("20"),
                        Cell.number("0.25"),
                        Cell.number("1234.5"),
                        Cell.TRUE,
                        Cell.FALSE,
                        Cell.filled("005226", "5226"),
                        Cell.number("1.1522601E+17"),
                        Cell.date("2026-11-23"),
                        Cell.date("2026-11-23T08:30:00"),
                        Cell.date("2026-11-23T00:00:00"),
                        Cell.date("08:30:00"),
                        Cell.date("36:00:00"));
    }

    @Test
    void takes_the_stored_result_of_a_formula_and_tells_errors() throws Exception {
        assertThat(cells(
                        "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"><text:p/></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=&quot;&quot;\"><text:p/></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=[.X1]\" office:value-type=\"float\" office:value=\"0\"><text:p>#REF!</text:p></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=a(\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>错误:508</text:p></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=[.A1]+1\"/>"
                                + text("#N/A")))
                .containsExactly(
                        Cell.number("2"),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.error("#DIV/0!"),
                        Cell.error("#REF!"),
                        Cell.error("错误:508"),
                        Cell.error("=[.A1]+1"),
                        Cell.text("#N/A"));
    }

    @ParameterizedTest
    @CsvSource({"'',2026-11-23,46349", "1899-12-30,2026-11-23,46349", "1904-01-01,2026-11-23,44887"})
    void counts_days_from_the_day_the_file_names(String dayZero, String iso, String serial) throws Exception {
        String settings = dayZero.isEmpty()
                ? ""
                : "<table:calculation-settings><table:null-date table:date-value=\"" + dayZero
                        + "\"/></table:calculation-settings>";
        Path file = HandmadeOds.ofTables(settings
                        + table(
                                "表",
                                row(value("date", "date-value", iso, iso)
                                        + value("date", "value", serial, iso)
                                        + value("date", "value", serial + ".5", iso + " 12:00"))))
                .write(folder.resolve("日.ods"));
        assertThat(Reads.texts(Reads.firstSheet(file).get(0)))
                .containsExactly("2026-11-23", "2026-11-23", "2026-11-23T12:00:00");
    }

    @Test
    void repeats_cells_and_rows_and_passes_over_blank_ones() throws Exception {
        Path file = HandmadeOds.ofRows(
                        "<table:table-column table:number-columns-repeated=\"16384\"/>"
                                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                                + "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"string\"><text:p>同</text:p></table:table-cell>"
                                + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
                                + "<table:table-row table:number-rows-repeated=\"7\"><table:table-cell/></table:table-row>"
                                + "<table:table-header-rows>" + row(text("十")) + "</table:table-header-rows>"
                                + "<table:table-row table:number-rows-repeated=\"900000000\"><table:table-cell table:number-columns-repeated=\"900000000\"/></table:table-row>")
                .write(folder.resolve("重.ods"));
        Cell same = Cell.text("同");
        List<Cell> twice = List.of(Cell.EMPTY, Cell.EMPTY, same, same, same);
        assertThat(Reads.firstSheet(file))
                .containsExactly(new Row(1, twice), new Row(2, twice), new Row(10, List.of(Cell.text("十"))));
    }

    @Test
    void tells_what_is_hidden() throws Exception {
        Path file = HandmadeOds.of(
                        "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
                                + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
                        "<table:table table:name=\"明\" table:style-name=\"ta1\"><table:table-column table:number-columns-repeated=\"2\"/>"
                                + "<table:table-column table:visibility=\"collapse\"/><table:table-column-group table:display=\"false\"><table:table-column/></table:table-column-group>"
                                + "<table:table-column table:number-columns-repeated=\"16379\" table:visibility=\"collapse\"/>"
                                + row(text("一"))
                                + row(text("二")).replaceFirst("row", "row table:visibility=\"collapse\"")
                                + row(text("三")).replaceFirst("row", "row table:visibility=\"filter\"")
                                + "<table:table-row-group table:display=\"false\"><table:table-row-group>"
                                + row(text("四"))
                                + "</table:table-row-group></table:table-row-group>" + row(text("五")) + "</table:table>"
                                + "<table:table table:name=\"藏\" table:style-name=\"ta2\">" + row(text("甲"))
                                + "</table:table>"
                                + "<table:table table:name=\"'file:///x.ods'#$表\" table:style-name=\"ta_extref\"><table:table-source/>"
                                + row(text("外")) + "</table:table>")
                .write(folder.resolve("藏.ods"));
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all()).extracting(Table::name).containsExactly("明", "藏");
            assertThat(tables.all()).extracting(Table::visibility).containsExactly(Visibility.SHOWN, Visibility.HIDDEN);
            Table first = tables.all().get(0);
            assertThat(first.hiddenColumns())
                    .containsExactly(new Columns(2, 2), new Columns(3, 3), new Columns(4, 16_382));
            assertThat(Reads.rows(first)).extracting(Row::hidden).containsExactly(false, true, true, true, false);
        }
    }

    @Test
    void finds_merged_ranges_and_reads_what_they_cover() throws Exception {
        Path file = HandmadeOds.ofRows(row(text("一"))
                        + row(
                                "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\" office:value-type=\"string\"><text:p>合</text:p></table:table-cell>"
                                        + "<table:covered-table-cell/>" + text("旁"))
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\" office:value-type=\"string\"><text:p>横</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                        + row("<table:table-cell table:number-columns-spanned=\"1\" table:number-rows-spanned=\"1\"/>"))
                .write(folder.resolve("合.ods"));
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all().get(0).merges())
                    .containsExactly(new Merge(2, 0, 4, 1), new Merge(3, 2, 3, 3), new Merge(4, 2, 4, 3));
            assertThat(Reads.rows(tables.all().get(0)))
                    .extracting(Reads::texts)
                    .containsExactly(List.of("一"), List.of("合", "", "旁"), List.of("", "", "横"), List.of("", "", "横"));
        }
    }

    @Test
    void reads_sheets_in_any_order_and_again_and_at_the_same_time() throws Exception {
        Path file = HandmadeOds.ofTables(table("一", row(text("甲")) + row(text("乙")))
                        + table("二", row(text("丙")))
                        + table("三", row(text("丁"))))
                .write(folder.resolve("序.ods"));
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            for (int index : new int[] {2, 0, 1, 1, 2, 0, 0}) {
                assertThat(Reads.texts(Reads.rows(tables.all().get(index)).get(0)))
                        .containsExactly(List.of("甲", "丙", "丁").get(index));
            }
            try (Rows first = tables.all().get(0).rows();
                    Rows third = tables.all().get(2).rows()) {
                assertThat(third.next()).isEqualTo(new Row(1, List.of(Cell.text("丁"))));
                assertThat(first.next()).isEqualTo(new Row(1, List.of(Cell.text("甲"))));
            }
            assertThat(Reads.rows(tables.all().get(1))).hasSize(1);
        }
    }

    @Test
    void reads_many_rows_that_are_nearly_alike() throws Exception {
        String cells =
                value("float", "value", "20", "20").repeat(14) + text("行政许可").repeat(14);
        HandmadeOds made = HandmadeOds.ofRows("");
        Path file = made.write(folder.resolve("同.ods"), "content.xml", out -> {
            Hostile.print(out, HandmadeOds.start("") + "<table:table table:name=\"表\">");
            for (int row = 1; row <= 20_000; row++) {
                Hostile.print(out, row(value("float", "value", String.valueOf(row), String.valueOf(row)) + cells));
            }
            Hostile.print(out, "</table:table>" + HandmadeOds.end());
        });
        assertThat(Files.size(file)).isLessThan(1 << 19);
        List<Row> rows = Reads.firstSheet(file);
        assertThat(rows).hasSize(20_000);
        assertThat(Reads.texts(rows.get(19_999))).hasSize(29).startsWith("20000", "20");
    }

    @Test
    void refuses_a_locked_file_another_document_and_a_cut_one() throws Exception {
        Path locked = HandmadeOds.ofRows("")
                .part("META-INF/manifest.xml", HandmadeOds.manifest("<manifest:encryption-data/>"))
                .part("content.xml", "\u0001\u0002")
                .write(folder.resolve("密.ods"));
        assertRefused(locked, "file-encrypted", "文件设了打开密码", "protected by a password");
        Path wholly = HandmadeOds.ofRows("")
                .without("content.xml")
                .part("encrypted-package", "x")
                .write(folder.resolve("包.ods"));
        assertRefused(wholly, "file-encrypted", "文件设了打开密码", "protected by a password");
        Path letter = HandmadeOds.ofRows("")
                .part("mimetype", "application/vnd.oasis.opendocument.text")
                .write(folder.resolve("文.ods"));
        assertRefused(letter, "kind-not-read", "OpenDocument", "OpenDocument");
        Path other = HandmadeOds.ofRows("")
                .part("content.xml", HandmadeOds.content("", "").replace("office:spreadsheet", "office:text"))
                .write(folder.resolve("名.ods"));
        assertRefused(other, "kind-not-read", "OpenDocument", "OpenDocument");
        Path half = HandmadeOds.ofRows("").without("content.xml").write(folder.resolve("缺.ods"));
        assertRefused(half, "file-damaged", "content.xml", "content.xml");
    }

    @Test
    void refuses_repetitions_that_no_person_made() throws Exception {
        String filled =
                "<table:table-cell table:number-columns-repeated=\"5\" office:value-type=\"string\"><text:p>满</text:p></table:table-cell>";
        assertRefused(
                HandmadeOds.ofRows(row(text("头"))
                                + row(filled).replaceFirst("row", "row table:number-rows-repeated=\"1048575\""))
                        .write(folder.resolve("满.ods")),
                "repeated-too-often",
                "从 A2 起",
                "From A2 on");
        assertRefused(
                HandmadeOds.ofRows(row(filled.replace("\"5\"", "\"16385\""))).write(folder.resolve("宽.ods")),
                "beyond-the-sheet",
                "XFE1",
                "XFE1");
        assertRefused(
                HandmadeOds.ofRows(row(text("低")).replaceFirst("row", "row table:number-rows-repeated=\"1048577\""))
                        .write(folder.resolve("长.ods")),
                "beyond-the-sheet",
                "1048577",
                "1048577");
        assertRefused(
                HandmadeOds.ofRows(row(text("<text:s text:c=\"999999999\"/>"))).write(folder.resolve("白.ods")),
                "cell-too-long",
                "1048576",
                "1048576");
    }

    private List<Cell> cells(String cells) throws Exception {
        return Reads.firstSheet(HandmadeOds.ofRows(row(cells)).write(folder.resolve("格.ods")))
                .get(0)
                .cells();
    }

    private static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String value(String type, String attribute, String value, String shown) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\" calcext:value-type=\"" + type + "\"><text:p>" + shown + "</text:p></table:table-cell>";
    }

    private static void assertRefused(Path file, String rule, String zh, String en) throws IOException {
        Finding finding = Reads.refusal(file);
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.message().in(Language.ZH)).contains(zh).doesNotContain("{");
        assertThat(finding.message().in(Language.EN)).contains(en).doesNotContain("{");
    }
}
