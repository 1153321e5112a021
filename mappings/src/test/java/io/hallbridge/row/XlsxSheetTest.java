package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets as other programs write them, which Apache POI would not. */
final class XlsxSheetTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("手工.xlsx");
    }

    @Test
    void places_cells_by_their_reference() throws Exception {
        HandmadeXlsx.transitional()
                .sheet("<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"AA3\"><v>2</v></c><c r=\"B3\"><v>0</v></c></row>")
                .write(file);
        Row row = Reads.firstSheet(file).get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells()).hasSize(27);
        assertThat(List.of(
                        row.cell(0).text(),
                        row.cell(1).text(),
                        row.cell(2).text(),
                        row.cell(26).text()))
                .containsExactly("", "0", "1", "2");
    }

    @Test
    void counts_rows_and_cells_that_carry_no_reference() throws Exception {
        HandmadeXlsx.transitional()
                .sheet(
                        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c><v>5</v></c></row><row><c r=\"B6\"><v>6</v></c><c><v>7</v></c></row>")
                .write(file);
        List<Row> rows = Reads.firstSheet(file);
        assertThat(rows).extracting(Row::number).containsExactly(1, 5, 6);
        assertThat(rows)
                .extracting(Reads::texts)
                .containsExactly(List.of("1", "", "3"), List.of("5"), List.of("", "6", "7"));
    }

    @Test
    void joins_rich_runs_and_leaves_phonetic_guides_out() throws Exception {
        HandmadeXlsx.transitional()
                .strings(
                        "<si><r><rPr><b/></rPr><t>行政</t></r><r><t xml:space=\"preserve\"> 许可</t></r></si>",
                        "<si><t>课</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>",
                        "<si><t><![CDATA[<a>]]>&amp;b&#x4e2d;</t></si>",
                        "<si><t>第一行_x000D_\n_x005F_x000D_ _xZZZZ_</t></si>",
                        "<si/>")
                .sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                                + "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c><c r=\"F1\" t=\"inlineStr\"><is><r><t>内</t></r><r><t>嵌</t></r></is></c></row>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0)))
                .containsExactly("行政 许可", "课", "<a>&b中", "第一行\r\n_x000D_ _xZZZZ_", "", "内嵌");
    }

    @Test
    void takes_the_stored_result_of_a_formula() throws Exception {
        HandmadeXlsx.transitional()
                .sheet(
                        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"a\"</f><v>文字</v></c>"
                                + "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\" t=\"b\"><f>TRUE()</f><v>1</v></c>"
                                + "<c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"F1\"><f>SUM(A1:B1)</f><v></v></c><c r=\"G1\"><f>A1</f></c></row>")
                .write(file);
        assertThat(Reads.firstSheet(file).get(0).cells())
                .containsExactly(
                        Cell.number("2"),
                        Cell.text("文字"),
                        Cell.error("#DIV/0!"),
                        Cell.TRUE,
                        Cell.EMPTY,
                        Cell.error("=SUM(A1:B1)"),
                        Cell.error("=A1"));
    }

    @Test
    void keeps_the_evidence_of_codes_that_became_numbers() throws Exception {
        HandmadeXlsx.transitional()
                .styles("<numFmt numFmtId=\"164\" formatCode=\"000000\"/>", 0, 164, 1)
                .sheet(
                        "<row r=\"1\"><c r=\"A1\"><v>1.1522601E+17</v></c><c r=\"B1\"><v>115226010009395437</v></c><c r=\"C1\"><v>1.2345678901234E+13</v></c>"
                                + "<c r=\"D1\" s=\"1\"><v>5226</v></c><c r=\"E1\" s=\"2\"><v>522601000000</v></c><c r=\"F1\"><v>0.30000000000000004</v></c></row>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0)))
                .containsExactly(
                        "1.1522601E+17", "115226010009395437", "12345678901234", "005226", "522601000000", "0.3");
        Cell filledUp = Reads.firstSheet(file).get(0).cell(3);
        assertThat(filledUp.held()).isEqualTo("5226");
        assertThat(filledUp.isFilledUp()).isTrue();
    }

    @Test
    void reads_dates_by_their_format() throws Exception {
        HandmadeXlsx.transitional()
                .styles(
                        "<numFmt numFmtId=\"180\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                                + "<numFmt numFmtId=\"181\" formatCode=\"0&quot;天&quot;\"/><numFmt numFmtId=\"182\" formatCode=\"[h]:mm\"/>",
                        0,
                        14,
                        22,
                        31,
                        57,
                        180,
                        181,
                        182,
                        20)
                .sheet(
                        "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46349</v></c><c r=\"B1\" s=\"1\"><v>46349</v></c><c r=\"C1\" s=\"2\"><v>46349.354166666664</v></c>"
                                + "<c r=\"D1\" s=\"3\"><v>46349</v></c><c r=\"E1\" s=\"4\"><v>46349</v></c><c r=\"F1\" s=\"5\"><v>46349</v></c><c r=\"G1\" s=\"6\"><v>20</v></c>"
                                + "<c r=\"H1\" s=\"7\"><v>1.5</v></c><c r=\"I1\" s=\"8\"><v>0.354166666666667</v></c><c r=\"J1\" s=\"1\"><v>20261123</v></c></row>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0)))
                .containsExactly(
                        "46349",
                        "2026-11-23",
                        "2026-11-23T08:30:00",
                        "2026-11-23",
                        "2026-11-23",
                        "2026-11-23",
                        "20",
                        "36:00:00",
                        "08:30:00",
                        "20261123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = ", ",
            quoteCharacter = '`',
            value = {
                "yyyy\"年\"m\"月\"d\"日\", 2026-11-23T08:30:00",
                "yyyy年m月d日, 2026-11-23T08:30:00",
                "[$-804]yyyy\"年\"m\"月\", 2026-11-23T08:30:00",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@, 2026-11-23T08:30:00",
                "[$-804]上午/下午h\"时\"mm\"分\";@, 2026-11-23T08:30:00",
                "[$-409]h:mm AM/PM, 2026-11-23T08:30:00",
                "[$-804]aaaa;@, 2026-11-23T08:30:00",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy, 2026-11-23T08:30:00",
                "[红色]0.00\"月\", 46349.3541666667",
                "[$￥-804]#\\,##0.00, 46349.3541666667",
                "\"第\"0\"号\", 46349.3541666667",
                "@, 46349.3541666667"
            })
    void tells_dates_from_numbers_by_chinese_formats(String format, String shown) throws Exception {
        HandmadeXlsx.transitional()
                .styles("<numFmt numFmtId=\"200\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/>", 0, 200)
                .sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46349.354166666664</v></c></row>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0))).containsExactly(shown);
    }

    @Test
    void pays_no_heed_to_the_size_a_sheet_claims() throws Exception {
        for (String claimed : List.of("A1", "A1:XFD1048576", "C7:B2", "ZZZZ99999999999", "")) {
            HandmadeXlsx.transitional()
                    .sheetWith(
                            "<dimension ref=\"" + claimed
                                    + "\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row></sheetData>")
                    .write(file);
            assertThat(Reads.firstSheet(file)).extracting(Reads::texts).containsExactly(List.of("1", "", "3"));
        }
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() throws Exception {
        HandmadeXlsx.transitional()
                .workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/>")
                .styles("", 0, 14)
                .sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44887</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0))).containsExactly("2026-11-23", "1904-01-01");
    }

    @Test
    void reads_strict_workbooks_with_their_iso_dates() throws Exception {
        HandmadeXlsx.strict()
                .styles("", 0, 14, 22)
                .strings("<si><t>严格</t></si>")
                .sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"d\" s=\"1\"><v>2026-11-23T00:00:00</v></c>"
                                + "<c r=\"C1\" t=\"d\" s=\"2\"><v>2026-11-23T08:30:00.000Z</v></c></row>")
                .write(file);
        assertThat(Reads.firstSheet(file).get(0).cells())
                .containsExactly(Cell.text("严格"), Cell.date("2026-11-23"), Cell.date("2026-11-23T08:30:00"));
    }

    @Test
    void reads_prefixed_elements() throws Exception {
        HandmadeXlsx.transitional()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"" + HandmadeXlsx.MAIN
                                + "\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")
                .write(file);
        assertThat(Reads.firstSheet(file)).containsExactly(new Row(2, List.of(Cell.EMPTY, Cell.text("前缀"))));
    }

    @Test
    void tells_hidden_rows_and_sheets_and_leaves_charts_out() throws Exception {
        HandmadeXlsx made = HandmadeXlsx.transitional()
                .workbook(
                        "",
                        "<sheet name=\"图\" sheetId=\"1\" r:id=\"rId9\"/><sheet name=\"藏\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId1\"/>")
                .sheet(
                        "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>");
        made.part(
                        "xl/_rels/workbook.xml.rels",
                        made.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + made.relation("rId9", "chartsheet", "chartsheets/sheet1.xml"))
                .write(file);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all()).extracting(Table::name).containsExactly("藏");
            assertThat(tables.all().get(0).hidden()).isTrue();
            assertThat(Reads.rows(tables.all().get(0))).extracting(Row::hidden).containsExactly(true, false);
        }
    }

    @Test
    void tells_hidden_columns_and_how_well_a_sheet_is_hidden() throws Exception {
        HandmadeXlsx made = HandmadeXlsx.transitional();
        made.part(
                        "xl/_rels/workbook.xml.rels",
                        made.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + made.relation("rId2", "worksheet", "worksheets/sheet2.xml")
                                + made.relation("rId3", "worksheet", "worksheets/sheet3.xml"))
                .workbook(
                        "",
                        "<sheet name=\"明\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"
                                + "<sheet name=\"深\" sheetId=\"3\" state=\"veryHidden\" r:id=\"rId3\"/>")
                .sheetWith(
                        "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"3\" width=\"0\" hidden=\"1\"/>"
                                + "<col min=\"27\" max=\"16384\" hidden=\"true\"/></cols>"
                                + "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c></row></sheetData>")
                .write(file);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all())
                    .extracting(Table::visibility)
                    .containsExactly(Visibility.SHOWN, Visibility.HIDDEN, Visibility.VERY_HIDDEN);
            List<Columns> hidden = tables.all().get(0).hiddenColumns();
            assertThat(hidden).containsExactly(new Columns(1, 2), new Columns(26, 16_383));
            assertThat(hidden.get(0).contains(2)).isTrue();
            assertThat(hidden.get(0).contains(3)).isFalse();
        }
    }

    @Test
    void finds_merged_ranges_behind_the_rows() throws Exception {
        HandmadeXlsx.transitional()
                .sheetWith(
                        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                                + "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"$B$3:$B$9\"/></mergeCells>")
                .write(file);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            List<Merge> merges = tables.all().get(0).merges();
            assertThat(merges).containsExactly(new Merge(1, 0, 2, 2), new Merge(3, 1, 9, 1));
            assertThat(merges.get(0).contains(2, 2)).isTrue();
            assertThat(merges.get(1).contains(2, 1)).isFalse();
        }
    }

    @Test
    void finds_parts_whatever_their_case_and_slashes() throws Exception {
        HandmadeXlsx made = HandmadeXlsx.transitional();
        made.without("xl/worksheets/sheet1.xml")
                .part(
                        "xl\\Worksheets\\Sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>")
                .write(file);
        assertThat(Reads.texts(Reads.firstSheet(file).get(0))).containsExactly("7");
    }

    @Test
    void reads_the_same_sheet_again_from_its_start() throws Exception {
        HandmadeXlsx.transitional()
                .sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
                .write(file);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            Table sheet = tables.all().get(0);
            assertThat(Reads.rows(sheet)).isEqualTo(Reads.rows(sheet));
        }
    }
}
