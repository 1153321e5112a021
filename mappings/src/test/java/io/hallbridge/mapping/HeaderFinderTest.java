package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import org.junit.jupiter.api.Test;

class HeaderFinderTest {
    private static final String FIELDS = """
            code: { from: 权力编码 }
            name: { from: [权力名称, 事项名称] }
            statutoryDays: { from: [法定时限, 法定办结时限数值], as: integer }
            promiseDays: { from: [承诺时限, 承诺办结时限数值], as: integer }
            """;

    private static Given.Read read(GivenTable... tables) {
        return Given.read(Given.powers(FIELDS), tables);
    }

    private static void refused(String fields, Rule rule, Table... tables) {
        assertThatThrownBy(() -> Given.read(Given.mapping(fields), Tables.of(tables)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo(rule));
    }

    private static String yaml(String head) {
        return "mapping: t\ndataset: power\n" + head + "fields:\n" + FIELDS.indent(2);
    }

    private static GivenTable plain(String name) {
        return GivenTable.sheet(name).row("权力编码", "权力名称", "法定时限", "承诺时限").row("A1", "甲", "20", "10");
    }

    @Test
    void finds_the_header_below_titles_and_tells_why() {
        GivenTable table = GivenTable.sheet("表")
                .row("某局权力清单")
                .row("")
                .row("填表单位：某局", "", "", "单位：项")
                .row("序号", "＊权力\n编码", " 权 力 名 称 *", "法定时限（工作日）", "承诺时限:", "备注")
                .row(1, "A1", "甲", "20", "10", "");
        HeaderTaken header = read(table).header();

        assertThat(header.rows()).containsExactly(4);
        assertThat(header.columns().get("statutoryDays")).containsExactly("D");
        assertThat(header.unmatched()).containsExactly("A 序号", "F 备注");
        assertThat(header.explanation().zh()).isEqualTo("表头第 4 行，4 列中有 4 列相符");
        assertThat(header.explanation().en()).isEqualTo("header in row 4, 4 of 4 columns fit");
    }

    @Test
    void tells_the_runner_up_beside_the_row_taken() {
        GivenTable sheet = GivenTable.sheet("表")
                .row("权力编码", "权力名称", "（填表样例）")
                .row("例1", "示例")
                .row("权力编码", "权力名称", "行使主体")
                .row("A1", "甲", "局");
        HeaderTaken header = Given.read(
                        Given.powers("code: { from: 权力编码 }\nname: { from: 权力名称 }\nsubject: { from: 行使主体 }"), sheet)
                .header();

        assertThat(header.rows()).containsExactly(3);
        assertThat(header.explanation().zh()).isEqualTo("表头第 3 行，3 列中有 3 列相符；其次是第 1 行，2 列相符");
        assertThat(header.explanation().en()).isEqualTo("header in row 3, 3 of 3 columns fit; next best row 1 with 2");
    }

    @Test
    void names_the_nearest_title_of_a_mandatory_column_that_is_missing() {
        GivenTable sheet = GivenTable.sheet("表").row("权力编号", "权力名称", "行使主体").row("A1", "甲", "局");

        assertThatThrownBy(() -> Given.read(
                        Given.powers("code: { from: 权力编码 }\nname: { from: 权力名称 }\nsubject: { from: 行使主体 }"),
                        Tables.of(sheet)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused ->
                                assertThat(refused.finding().message().zh()).contains("没有用到的表头：权力编号。最接近的是：权力编号（权力编码）"));
    }

    @Test
    void joins_a_header_of_two_rows_over_merged_cells() {
        GivenTable table = GivenTable.sheet("表")
                .row("某局权力清单")
                .row("序号", "权力编码", "权力名称", "法定办结时限", "", "承诺办结时限", "")
                .row("", "", "", "数值", "单位", "数值", "单位")
                .row(1, "A1", "甲", "20", "工作日", "10", "工作日")
                .merge(2, 0, 3, 0)
                .merge(2, 1, 3, 1)
                .merge(2, 2, 3, 2)
                .merge(2, 3, 2, 4)
                .merge(2, 5, 2, 6);
        Given.Read read = read(table);

        assertThat(read.header().rows()).containsExactly(2, 3);
        assertThat(read.document(0).content().toString())
                .isEqualTo("{\"code\":\"A1\",\"name\":\"甲\",\"statutoryDays\":20,\"promiseDays\":10}");
        assertThat(read.document(0).places().at("/promiseDays").header()).isEqualTo("承诺办结时限·数值");
    }

    @Test
    void joins_two_rows_where_a_text_file_has_lost_the_merging() {
        GivenTable table = GivenTable.sheet("表")
                .row("权力编码", "权力名称", "法定办结时限", "", "承诺办结时限", "")
                .row("", "", "数值", "单位", "数值", "单位")
                .row("A1", "甲", "20", "工作日", "10", "工作日");

        assertThat(read(table).document(0).content().get("promiseDays").asInt()).isEqualTo(10);
    }

    @Test
    void takes_the_lower_half_of_a_header_that_it_does_not_need_for_header() {
        GivenTable table = GivenTable.sheet("表")
                .row("权力编码", "权力名称", "法定时限", "承诺时限", "联系", "")
                .row("", "", "", "", "电话", "邮箱")
                .row("A1", "甲", "20", "10", "1", "2")
                .merge(1, 0, 2, 0);
        Given.Read read = read(table);

        assertThat(read.mapped()).hasSize(1);
        assertThat(read.tally().skipped()).containsEntry(SkipReason.HEADER, 2L);
    }

    @Test
    void skips_the_row_of_column_numbers_below_the_header() {
        GivenTable table = GivenTable.sheet("表")
                .row("序号", "权力编码", "权力名称", "法定时限", "承诺时限")
                .row("1", "2", "3", "4", "5")
                .row("1", "A1", "甲", "20", "10");

        assertThat(read(table).mapped()).hasSize(1);
    }

    @Test
    void titles_with_other_units_in_brackets_are_other_titles() {
        String fields = FIELDS.replace("承诺时限,", "承诺时限（工作日）,");
        GivenTable table =
                GivenTable.sheet("表").row("权力编码", "权力名称", "法定时限", "承诺时限（自然日）").row("A1", "甲", "20", "10");
        Given.Read read = Given.read(Given.powers(fields), table);

        assertThat(read.document(0).content().has("promiseDays")).isFalse();
        assertThat(read.found()).containsExactly("column-missing");
        assertThat(read.table().get(0).message().zh()).contains("承诺时限（工作日）", "最接近的是“承诺时限（自然日）”");
    }

    @Test
    void the_same_header_again_is_no_tie_but_another_one_is() {
        GivenTable again = plain("表").row("权力编码", "权力名称", "法定时限", "承诺时限").row("A2", "乙", "5", "3");
        Given.Read read = read(again);
        assertThat(read.mapped()).hasSize(2);
        assertThat(read.tally().skipped()).containsEntry(SkipReason.HEADER, 2L);

        GivenTable tie = GivenTable.sheet("表")
                .row("权力编码", "权力名称")
                .row("A1", "甲")
                .row("", "")
                .row("事项名称", "权力编码")
                .row("乙", "A2");
        refused(yaml(""), MappingRules.HEADER_TIE, tie);
    }

    @Test
    void a_tie_is_settled_by_naming_the_row() {
        GivenTable tie = GivenTable.sheet("表")
                .row("权力编码", "权力名称")
                .row("A1", "甲")
                .row("", "")
                .row("事项名称", "权力编码")
                .row("乙", "A2");
        Given.Read read = Given.read(Given.mapping(yaml("header: { row: 4 }\n")), tie);

        assertThat(read.mapped())
                .singleElement()
                .satisfies(one -> assertThat(one.document().key()).isEqualTo("A2"));
    }

    @Test
    void picks_the_sheet_that_fits_and_never_a_hidden_one() {
        GivenTable cover = GivenTable.sheet("封面").row("某局");
        GivenTable old = plain("旧").row("A9", "旧", "1", "1").hide();

        assertThat(read(cover, old, plain("清单")).header().table()).isEqualTo("清单");
    }

    @Test
    void takes_named_sheets_in_order_of_preference() {
        Mapping mapping = Given.mapping(yaml("sheet: [权责清单, 清单二]\n"));

        assertThat(Given.read(mapping, plain("清单一"), plain(" 清单二")).header().table())
                .isEqualTo(" 清单二");
    }

    @Test
    void an_unknown_sheet_names_the_sheets_there_are() {
        assertThatThrownBy(
                        () -> Given.read(Given.mapping(yaml("sheet: 权责清单\n")), Tables.of(plain("权力清单"), plain("说明"))))
                .isInstanceOfSatisfying(Unreadable.class, refused -> {
                    assertThat(refused.finding().rule()).isEqualTo(MappingRules.UNKNOWN_SHEET);
                    assertThat(refused.finding().message().zh()).contains("权责清单", "权力清单、说明");
                    assertThat(refused.finding().remedy().zh()).contains("最接近的是“权力清单”");
                });
    }

    @Test
    void sheets_that_fit_equally_well_are_a_finding() {
        refused(yaml(""), MappingRules.SHEET_TIE, plain("一"), plain("二"));
    }

    @Test
    void a_table_of_something_else_has_no_header() {
        refused(
                yaml(""),
                MappingRules.HEADER_NOT_FOUND,
                GivenTable.sheet("表").row("姓名", "电话").row("甲", "1"));
        refused(yaml(""), MappingRules.HEADER_NOT_FOUND, GivenTable.sheet("空"));
    }

    @Test
    void a_header_too_far_down_is_found_when_told() {
        GivenTable deep = GivenTable.sheet("表");
        for (int i = 0; i < 40; i++) {
            deep.row("说明文字");
        }
        deep.row("权力编码", "权力名称", "法定时限", "承诺时限").row("A1", "甲", "1", "1");

        refused(yaml(""), MappingRules.HEADER_NOT_FOUND, deep);
        assertThat(Given.read(Given.mapping(yaml("header: { within: 50 }\n")), deep)
                        .mapped())
                .hasSize(1);
    }
}
