package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust memory or time, or to reach outside: one finding each, soon. */
@Timeout(20)
final class HostileFileTest {
    @TempDir
    Path folder;

    @Test
    void stops_unpacking_a_sheet_that_has_no_end() throws Exception {
        Path bomb = pour("xl/worksheets/sheet1.xml", out -> {
            out.write(ascii("<worksheet><sheetData>"));
            repeat(out, " ".repeat(1 << 20), 512);
        });
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertRefused(bomb, "file-too-large", "解开后超过", "unpacks to more than");
    }

    @Test
    void stops_unpacking_texts_that_have_no_end() throws Exception {
        Path bomb = pour("xl/sharedStrings.xml", out -> {
            out.write(ascii("<sst>"));
            repeat(out, "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(25_000), 512);
        });
        assertRefused(bomb, "file-too-large", "sharedStrings.xml 解开后超过", "sharedStrings.xml unpacks to more than");
    }

    @Test
    void stops_at_one_endless_text() throws Exception {
        Path bomb = pour("xl/worksheets/sheet1.xml", out -> {
            out.write(ascii("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
            repeat(out, "text ".repeat(1 << 16), 64);
        });
        assertThat(Reads.refusal(bomb).rule().id()).isIn("cell-too-long", "file-too-large");
    }

    @Test
    void stops_at_one_endless_attribute() throws Exception {
        Path bomb = pour("xl/worksheets/sheet1.xml", out -> {
            out.write(ascii("<worksheet><sheetData><row r=\""));
            repeat(out, "1234567".repeat(1 << 16), 64);
        });
        assertThat(Reads.refusal(bomb).rule().id()).isEqualTo("file-too-large");
    }

    @Test
    void stops_at_endless_depth() throws Exception {
        Path bomb = HandmadeXlsx.transitional()
                .sheet("<row r=\"1\">" + "<a>".repeat(100_000))
                .write(folder.resolve("深.xlsx"));
        assertRefused(bomb, "file-damaged", "不完整或已损坏", "incomplete or damaged");
    }

    @Test
    void refuses_ten_thousand_sheets() throws Exception {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            sheets.append("<sheet name=\"表").append(i).append("\" sheetId=\"1\" r:id=\"rId1\"/>");
        }
        Path file = HandmadeXlsx.transitional().workbook("", sheets.toString()).write(folder.resolve("多.xlsx"));
        assertRefused(file, "too-many-sheets", "工作表超过 1024 张", "more than 1024 sheets");
    }

    @Test
    void never_follows_an_external_entity() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        Path file = HandmadeXlsx.transitional()
                .part("xl/worksheets/sheet1.xml", sheet)
                .write(folder.resolve("实体.xlsx"));
        Finding finding = Reads.refusal(file);
        assertThat(finding.rule().id()).isEqualTo("doctype-refused");
        assertThat(finding.toString()).doesNotContain("TOP-SECRET");
    }

    @Test
    void never_expands_entities_of_entities() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        Path file = HandmadeXlsx.transitional()
                .part("xl/sharedStrings.xml", laughs + "]><sst><si><t>&a29;</t></si></sst>")
                .write(folder.resolve("笑.xlsx"));
        assertRefused(file, "doctype-refused", "文档类型声明", "declares a document type");
    }

    @Test
    void reads_a_wide_and_long_sheet_in_flat_memory() throws Exception {
        Path file = pour("xl/worksheets/sheet1.xml", out -> {
            out.write(ascii("<worksheet><sheetData>"));
            for (int row = 1; row <= 200_000; row++) {
                out.write(ascii("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c><c r=\"XFD" + row
                        + "\"><v>1</v></c></row>"));
                row += row == 100 ? 199_000 : 0;
            }
            out.write(ascii("</sheetData></worksheet>"));
        });
        try (Tables tables = TableFiles.open(file, ReadOptions.none());
                Rows rows = tables.all().get(0).rows()) {
            int count = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                assertThat(row.cell(16_383).text()).isEqualTo("1");
            }
            assertThat(count).isEqualTo(1_000);
        }
    }

    private void assertRefused(Path file, String rule, String zh, String en) {
        long started = System.nanoTime();
        Finding finding = Reads.refusal(file);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.message().in(Language.ZH)).contains(zh);
        assertThat(finding.message().in(Language.EN)).contains(en);
    }

    private Path pour(String part, HandmadeXlsx.Pouring pouring) throws IOException {
        HandmadeXlsx made = HandmadeXlsx.transitional().sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        return made.write(folder.resolve("敌.xlsx"), part, pouring);
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = ascii(text);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
