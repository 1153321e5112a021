package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table gives the same rows, whatever it is kept in. */
abstract class RowReaderContract {
    @TempDir
    Path folder;

    /** Keeps a table of strings, doubles, booleans, dates and gaps, and opens it. */
    abstract Tables keep(List<List<@Nullable Object>> table) throws Exception;

    @Test
    void keeps_words_as_they_are() throws Exception {
        assertSame(
                row("事项名称", "权力类型", "备注"),
                row("餐饮服务许可", "行政许可", "第一行\n第二行"),
                row("名称“带引号”与\"quotes\"", "a,b;c|d", " 前后有空格 "),
                row("生僻字 㵲 堃 𬱖", "＝１２", "<br>&amp;"));
    }

    @Test
    void keeps_columns_in_place_when_cells_are_empty() throws Exception {
        assertSame(
                row("一", "二", "三", "四"),
                row(null, "乙", null, "丁"),
                row("甲", null, null, null),
                row(null, null, null, "丁"));
    }

    @Test
    void counts_blank_rows() throws Exception {
        assertSame(row("表头", "列"), row(null, null), row("一", "值"), row(null, null), row(null, null), row("二", "值"));
    }

    @Test
    void shows_numbers_as_plain_decimals() throws Exception {
        assertThat(texts(row("数"), row(20.0), row(0.5), row(0.1 + 0.2), row(-3.25), row(1234567.0), row(0.0)))
                .containsExactly(
                        List.of("数"),
                        List.of("20"),
                        List.of("0.5"),
                        List.of("0.3"),
                        List.of("-3.25"),
                        List.of("1234567"),
                        List.of("0"));
    }

    @Test
    void shows_dates_and_truths_in_one_form() throws Exception {
        assertThat(texts(row("日期", "是否"), row(LocalDate.of(2026, 11, 23), true), row(LocalDate.of(1999, 1, 1), false)))
                .containsExactly(List.of("日期", "是否"), List.of("2026-11-23", "TRUE"), List.of("1999-01-01", "FALSE"));
    }

    @Test
    void reads_an_empty_table_as_no_rows() throws Exception {
        assertThat(texts()).isEmpty();
    }

    @Test
    void finds_a_table_by_its_name_and_no_other() throws Exception {
        try (Tables tables = keep(List.of(row("甲")))) {
            Table first = tables.all().get(0);
            assertThat(tables.find(first.name())).contains(first);
            assertThat(tables.find("没有这张表")).isEmpty();
        }
    }

    @SafeVarargs
    private void assertSame(List<@Nullable Object>... table) throws Exception {
        try (Tables tables = keep(List.of(table))) {
            List<Row> filled = Reads.rows(tables.all().get(0)).stream()
                    .filter(row -> !row.isBlank())
                    .toList();
            List<Row> expected = expected(table);
            assertThat(filled).isEqualTo(expected);
        }
    }

    private static List<Row> expected(List<@Nullable Object>[] table) throws Unreadable {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            CellLine line = new CellLine(Origin.nowhere());
            for (int column = 0; column < table[i].size(); column++) {
                Object value = table[i].get(column);
                line.put(column, value == null ? Cell.EMPTY : Cell.text(value.toString()));
            }
            Row row = line.toRow(i + 1, false);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @SafeVarargs
    private List<List<String>> texts(List<@Nullable Object>... table) throws Exception {
        try (Tables tables = keep(List.of(table))) {
            return texts(tables.all().get(0));
        }
    }

    private static List<List<String>> texts(Table table) throws Unreadable {
        return Reads.rows(table).stream()
                .filter(row -> !row.isBlank())
                .map(Reads::texts)
                .toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
