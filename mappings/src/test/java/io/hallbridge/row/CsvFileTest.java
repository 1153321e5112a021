package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void reads_utf_8_with_and_without_a_mark() throws Exception {
        assertThat(cells("名称,类型\n甲,乙\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("名称", "类型"), List.of("甲", "乙"));
        assertThat(cells("\uFEFF名称,类型\n", StandardCharsets.UTF_8)).containsExactly(List.of("名称", "类型"));
    }

    @Test
    void reads_utf_16_by_its_mark() throws Exception {
        assertThat(cells("\uFEFF名称\t类型\r\n", StandardCharsets.UTF_16LE)).containsExactly(List.of("名称", "类型"));
        assertThat(cells("\uFEFF名称\t类型\r\n", StandardCharsets.UTF_16BE)).containsExactly(List.of("名称", "类型"));
    }

    @Test
    void lets_the_mark_win_over_the_charset_named() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFF名称\n");
        assertThat(Reads.texts(Reads.firstSheet(file, ReadOptions.of(GB18030)).get(0)))
                .containsExactly("名称");
    }

    @Test
    void refuses_gb18030_until_it_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "名称,㵲𬱖\n", GB18030);
        assertRefused(Reads.refusal(file), "charset-not-named", "看起来是 GB18030", "it looks like GB18030");
        assertThat(Reads.texts(Reads.firstSheet(file, ReadOptions.of(GB18030)).get(0)))
                .containsExactly("名称", "㵲𬱖");
    }

    @Test
    void names_the_line_whose_bytes_do_not_fit() throws Exception {
        Path mixed = folder.resolve("混.csv");
        Files.write(mixed, "名称\n甲\n".getBytes(StandardCharsets.UTF_8));
        Files.write(mixed, new byte[] {(byte) 0xFF, (byte) 0xFF, '\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertRefused(Reads.refusal(mixed), "charset-unknown", "第 3 行不合 UTF-8", "line 3 is not UTF-8");
        assertRefused(
                Reads.refusal(mixed, ReadOptions.of(StandardCharsets.UTF_8)),
                "charset-wrong",
                "第 3 行的字节不合 UTF-8",
                "bytes of line 3 are not UTF-8");
    }

    @Test
    void finds_a_wrong_byte_in_the_last_line_of_a_long_file_before_its_first_row_is_used() throws Exception {
        Path file = Files.writeString(folder.resolve("长.csv"), "权力名称,依据\n".repeat(20_000), GB18030);
        Files.write(file, new byte[] {(byte) 0x81}, java.nio.file.StandardOpenOption.APPEND);
        assertRefused(Reads.refusal(file, ReadOptions.of(GB18030)), "charset-wrong", "第 20001 行", "line 20001");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void finds_the_delimiter(String sign) throws Exception {
        String table = String.join(sign, "某局权责清单", "", "") + "\n" + String.join(sign, "序号", "名称", "费用") + "\n"
                + String.join(sign, "1", "甲，乙；丙", "1,5") + "\n" + String.join(sign, "2", "丁", "2;5") + "\n";
        String quoted = sign.equals(",") || sign.equals(";")
                ? table.replace("1,5", "\"1,5\"").replace("2;5", "\"2;5\"")
                : table;
        assertThat(cells(quoted, StandardCharsets.UTF_8))
                .containsExactly(
                        List.of("某局权责清单"),
                        List.of("序号", "名称", "费用"),
                        List.of("1", "甲，乙；丙", "1,5"),
                        List.of("2", "丁", "2;5"));
    }

    @Test
    void obeys_the_delimiter_named() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b,c;d\n");
        assertThat(Reads.texts(
                        Reads.firstSheet(file, new ReadOptions(null, ';')).get(0)))
                .containsExactly("a,b,c", "d");
        Files.writeString(file, "sep=;\r\na,b;c\r\n");
        assertThat(Reads.firstSheet(file)).containsExactly(new Row(1, List.of(Cell.text("a,b"), Cell.text("c"))));
    }

    @Test
    void counts_rows_as_a_spreadsheet_does() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "名称\r\n\"两\n行\"\r\n\r\n末行");
        List<Row> rows = Reads.firstSheet(file);
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4);
        assertThat(rows)
                .extracting(Reads::texts)
                .containsExactly(List.of("名称"), List.of("两\n行"), List.of(), List.of("末行"));
    }

    @Test
    void understands_every_line_end_and_doubled_quotes() throws Exception {
        assertThat(cells("a\rb\r\nc\n\"d\"\"\"\n\"\"\"\",\"\",e\"f", StandardCharsets.UTF_8))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d\""), List.of("\"", "", "e\"f"));
    }

    @Test
    void names_the_line_where_a_quote_was_opened_and_never_closed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "名称,依据\n甲,\"未结束\n乙,丙\n丁,戊\n");
        assertRefused(Reads.refusal(file), "quote-not-closed", "第 2 行的引号一直没有结束", "quote opened in line 2");
        Files.writeString(file, "名称,依据\n\"甲\n\",\"未结束\n乙,\"丙\"\n");
        assertRefused(Reads.refusal(file), "text-after-quote", "第 3 行开始的引号", "quote opened in line 3");
    }

    @Test
    void is_named_after_its_file() throws Exception {
        Path file = Files.writeString(folder.resolve("卫健局.权责.csv"), "a\n");
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all()).extracting(Table::name).containsExactly("卫健局.权责");
            assertThat(FileKind.of(file)).isEqualTo(FileKind.CSV);
        }
    }

    private List<List<String>> cells(String text, Charset charset) throws Exception {
        Path file = Files.writeString(folder.resolve("表.csv"), text, charset);
        return Reads.firstSheet(file).stream().map(Reads::texts).toList();
    }

    private static void assertRefused(Finding finding, String rule, String zh, String en) {
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.message().in(Language.ZH)).contains(zh);
        assertThat(finding.message().in(Language.EN)).contains(en);
    }
}
