package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSkipsTest {
    private static final Mapping MAPPING = Given.powers("""
            code: { from: 编码 }
            name: { from: 名称 }
            subject: { from: 行使主体 }
            office: { from: 承办机构 }
            """);

    private static final List<String> CELLS =
            List.of("", "", "合计", "注：", "填表人：", "1", "12 项", "A2", "甲", "一、", "编码", "名称", "序号", "清单", "/", "　", "行使主体");

    private static GivenTable table() {
        return GivenTable.sheet("表")
                .row("清单")
                .row("序号", "编码", "名称", "行使主体", "承办机构", "备注")
                .row(1, "A1", "甲", "局", "科", "");
    }

    private static Tally tally(Object... row) {
        return Given.read(MAPPING, table().row(row)).tally();
    }

    @ParameterizedTest
    @CsvSource({
        "合计,TOTAL",
        "合　计,TOTAL",
        "总计：12项,TOTAL",
        "小计,TOTAL",
        "合计（件）,TOTAL",
        "注：本表一式两份,NOTE",
        "注1：略,NOTE",
        "填表说明：按年填报,NOTE",
        "说明,NOTE",
        "填表人：甲,SIGNATURE",
        "审核人,SIGNATURE",
        "填报单位（盖章）：某局,SIGNATURE",
        "填表日期：2026年,SIGNATURE",
        "单位负责人（签字）：,SIGNATURE",
        "一、行政许可,TITLE",
        "（二）行政处罚,TITLE",
        "清单,TITLE"
    })
    void tells_rows_that_are_no_items_by_their_words(String words, SkipReason reason) {
        assertThat(tally(words).skipped()).containsEntry(reason, reason == SkipReason.TITLE ? 2L : 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"注册商标使用监督", "说明书备案", "合计收费核定", "负责人变更登记", "审核人员资格认定", "总计量检定"})
    void does_not_take_an_items_name_for_such_words(String name) {
        assertThat(tally("", "", name, "局", "科").documents()).isEqualTo(2);
    }

    @Test
    void never_skips_a_row_that_has_a_code() {
        assertThat(tally("合计", "11522601A", "", "", "").documents()).isEqualTo(2);
        assertThat(tally("注：", "11522601A", "乙", "局", "").documents()).isEqualTo(2);
    }

    @Test
    void signatures_side_by_side_are_one_signature_wherever_they_stand() {
        assertThat(tally("填表人：甲", "审核人：", "", "填表时间：2026年").skipped()).containsEntry(SkipReason.SIGNATURE, 1L);
        assertThat(tally("填表人：", "审核人：", "负责人：", "填表时间：", "联系电话：").skipped()).containsEntry(SkipReason.SIGNATURE, 1L);
    }

    @Test
    void a_total_with_counts_in_every_column_is_a_total() {
        assertThat(tally("合计", 12, 12, "3 项", "共5项").skipped()).containsEntry(SkipReason.TOTAL, 1L);
    }

    @Test
    void a_row_with_nothing_in_the_columns_that_are_read_is_blank() {
        Given.Read read = Given.read(MAPPING, table().row(2).row("").row("", "", "", "", "", "待补"));

        assertThat(read.tally().skipped()).containsEntry(SkipReason.BLANK, 3L);
    }

    @Test
    void an_item_without_code_is_an_item() {
        Given.Read read = Given.read(MAPPING, table().row(2, "", "乙", "", ""));

        assertThat(read.mapped()).hasSize(2);
        assertThat(read.document(1).key()).isNull();
        assertThat(read.document(1).places().at("/code").cell()).isEqualTo("B4");
    }

    @Test
    void every_row_read_is_a_document_or_skipped_for_a_reason() {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            List<List<String>> rows = rows(random);
            GivenTable table = table();
            rows.forEach(row -> table.row(row.toArray()));
            Given.Read read = Given.read(MAPPING, table);

            assertThat(read.tally().read()).as("%s", rows).isEqualTo(rows.size() + 3L);
            assertThat(read.tally().documents()).isEqualTo(read.mapped().size());
            assertThat(read.tally().skippedRows() + read.tally().documents())
                    .isEqualTo(read.tally().read());
        }
    }

    @Test
    void no_row_with_a_code_and_a_name_is_ever_skipped() {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            List<List<String>> rows = rows(random);
            GivenTable table = table();
            rows.forEach(row -> table.row(row.get(0), "C" + row.get(1) + "9", "名" + row.get(2), row.get(3)));

            assertThat(Given.read(MAPPING, table).mapped()).as("%s", rows).hasSize(rows.size() + 1);
        }
    }

    private static List<List<String>> rows(Random random) {
        return Stream.generate(() -> row(random)).limit(random.nextInt(13)).toList();
    }

    private static List<String> row(Random random) {
        return Stream.generate(() -> CELLS.get(random.nextInt(CELLS.size())))
                .limit(5)
                .toList();
    }
}
