package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of field with what departments really write. */
class KindsTest {
    private static final String KEYS = "code: { from: 编码 }\nname: { from: 名称 }\n";

    /** Reads one row whose third column holds the value. */
    private static Given.Read read(String field, Object value) {
        GivenTable table = GivenTable.sheet("表").row("编码", "名称", "值").row("A1", "甲", value);
        return Given.read(Given.guides(guide(field)), table);
    }

    private static String guide(String field) {
        return KEYS + """
                powerCode: { from: 编码 }
                catalogCode: { constant: "1" }
                type: { constant: "01" }
                basis: { constant: 法 }
                level: { constant: "4" }
                subject: { constant: 局 }
                deptCode: { constant: "1" }
                deptNature: { constant: "1" }
                state: { constant: "1" }
                """ + field;
    }

    private static String value(Given.Read read, String field) {
        return read.document(0).content().path(field).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5 工作日;5;1",
                "20;20;1",
                "２０个工作日;20;1",
                "二十个工作日;20;1",
                "即办;0;1",
                "当场办结;0;1",
                "15日;15;1",
                "3个月;3;5",
                "2年;24;5",
                "一年;12;5",
                "24小时;24;3",
                "30自然日;30;2",
                "一百二十个工作日;120;1",
                "十五日;15;1",
                "7天;7;1"
            })
    void a_time_limit_is_a_number_and_its_unit(String written, String days, String unit) {
        Given.Read read = read("promiseDays: { from: 值, as: duration, unit: workday, unit-to: promiseUnit }", written);

        assertThat(value(read, "promiseDays")).isEqualTo(days);
        assertThat(value(read, "promiseUnit")).isEqualTo("\"" + unit + "\"");
        assertThat(read.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "500", "99999", "无期限", "-", "500工作日", "不限"})
    void no_limit_is_no_number(String written) {
        Given.Read read = read("promiseDays: { from: 值, as: duration, unit: workday, unit-to: promiseUnit }", written);

        assertThat(read.document(0).content().has("promiseDays")).isFalse();
        assertThat(read.document(0).content().has("promiseUnit")).isFalse();
        assertThat(read.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5-10工作日,duration-not-understood",
        "尽快,duration-not-understood",
        "1.5工作日,duration-not-understood",
        "二二个工作日,duration-not-understood",
        "2年,duration-unit-differs"
    })
    void a_limit_that_cannot_be_told_is_a_finding(String written, String rule) {
        Given.Read read = read("promiseDays: { from: 值, as: duration, unit: workday }", written);

        assertThat(read.document(0).content().has("promiseDays")).isFalse();
        assertThat(read.found()).containsExactly(rule + " C2");
    }

    @Test
    void a_limit_in_another_unit_is_never_converted_silently() {
        assertThat(read("promiseDays: { from: 值, as: duration, unit: workday }", "3个月")
                        .found())
                .containsExactly("duration-unit-differs C2");
    }

    @Test
    void the_unit_in_a_columns_title_counts_before_the_mappings() {
        GivenTable table = GivenTable.sheet("表").row("编码", "名称", "承诺时限（自然日）").row("A1", "甲", 20);
        String field = "promiseDays: { from: 承诺时限, as: duration, unit: workday, unit-to: promiseUnit }";
        Given.Read read = Given.read(Given.guides(guide(field)), table);

        assertThat(value(read, "promiseUnit")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-23", "2026/1/3,2026-01-03", "2026.11.23,2026-11-23", "20261123,2026-11-23",
        "2026年1月3日,2026-01-03", "20261123083000,2026-11-23", "2026-11-23 08:30,2026-11-23", "２０２６－１１－２３,2026-11-23"
    })
    void a_date_is_read_in_every_form_met(String written, String iso) {
        Given.Read read = read("hours: { from: 值, as: date }", written);

        assertThat(value(read, "hours")).isEqualTo("\"" + iso + "\"");
        assertThat(read.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-12-31", "2099/12/31", "9999-09-09", "99991231", "长期", "长期有效"})
    void a_date_that_means_no_end_is_absent(String written) {
        Given.Read read = read("hours: { from: 值, as: date }", written);

        assertThat(read.document(0).content().has("hours")).isFalse();
        assertThat(read.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026年11月", "11/23/2026", "46349", "待定"})
    void a_date_that_cannot_be_told_is_a_finding(String written) {
        assertThat(read("hours: { from: 值, as: date }", written).found()).containsExactly("date-not-understood C2");
    }

    @Test
    void a_field_that_is_a_date_in_the_dataset_is_read_as_one_without_being_told() {
        Mapping cases = Given.cases("""
                caseNo: { from: 编号 }
                acceptTime: { from: 受理 }
                promiseDate: { from: 承诺 }
                """);
        Given.Read read = Given.read(
                cases, GivenTable.sheet("表").row("编号", "受理", "承诺").row("A1", "2026/3/2 9:30", "2026年3月9日 17:00"));

        assertThat(value(read, "acceptTime")).isEqualTo("\"2026-03-02T09:30:00+08:00\"");
        assertThat(value(read, "promiseDate")).isEqualTo("\"2026-03-09\"");
    }

    @Test
    void a_date_of_the_workbook_keeps_its_day() {
        Cell date = new Cell("2026-11-23T08:30:00", CellKind.DATE);

        assertThat(value(read("hours: { from: 值, as: date }", date), "hours")).isEqualTo("\"2026-11-23\"");
    }

    @ParameterizedTest
    @CsvSource({"2,2", "０,0", "3次,3", "2.0,2"})
    void an_integer_may_have_its_word_behind_it(String written, String number) {
        assertThat(value(read("visits: { from: 值, as: integer, unit: 次 }", written), "visits"))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"两三次", "-1", "1.5", "1e3", "99999999999"})
    void what_is_no_whole_number_is_a_finding(String written) {
        assertThat(read("visits: { from: 值, as: integer }", written).found())
                .containsExactly("number-not-understood C2");
    }

    @Test
    void a_list_is_separated_by_anything_met_each_value_once_and_in_order() {
        Given.Read read = read("audiences: { from: 值, as: list }", "企业法人、自然人；企业法人/其他组织^自然人\n事业法人|个人");

        assertThat(value(read, "audiences")).isEqualTo("[\"1\",\"2\",\"3\",\"6\"]");
        assertThat(read.found()).isEmpty();
    }

    @Test
    void a_list_with_a_leading_separator_has_no_empty_value() {
        assertThat(value(read("onlineDepth: { from: 值, as: list }", "^5^4^3"), "onlineDepth"))
                .isEqualTo("[\"3\",\"4\",\"5\"]");
    }

    @Test
    void a_list_keeps_what_it_knows_and_reports_the_rest() {
        Given.Read read = read("audiences: { from: 值, as: list }", "自然人、外星人");

        assertThat(value(read, "audiences")).isEqualTo("[\"1\"]");
        assertThat(read.found()).containsExactly("value-not-in-code-table C2");
        assertThat(read.mapped().get(0).findings().get(0).message().zh()).contains("外星人");
    }

    @Test
    void a_number_is_no_code_though_it_looks_like_one() {
        Given.Read read = read("handleArea: { from: 值, as: code }", 1);
        assertThat(value(read, "handleArea")).isEqualTo("\"1\"");

        GivenTable table = GivenTable.sheet("表").row("编码", "名称", "类型").row("A1", "甲", 1);
        String fields = guide("").replace("type: { constant: \"01\" }", "type: { from: 类型, as: code }");
        Given.Read bad = Given.read(Given.guides(fields), table);
        assertThat(bad.found()).containsExactly("code-was-a-number C2");
        assertThat(bad.mapped().get(0).findings().get(0).remedy().zh()).contains("01 行政许可");
        assertThat(bad.document(0).content().has("type")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1522601E+17", "1152260100002993800", "115226010000299380"})
    void a_code_that_a_spreadsheet_cut_is_never_taken(String held) {
        Given.Read read = read("localCode: { from: 值 }", new Cell(held, CellKind.NUMBER));

        assertThat(read.document(0).content().has("localCode")).isFalse();
        assertThat(read.found()).containsExactly("code-lost-digits C2");
        assertThat(read.mapped().get(0).findings().get(0).value()).isEqualTo(held);
    }

    @Test
    void a_code_cut_before_it_came_into_a_text_file_is_seen_too() {
        assertThat(read("localCode: { from: 值 }", "1.15226E+17").found()).containsExactly("code-lost-digits C2");
    }

    @Test
    void a_list_or_a_joined_text_takes_no_number_that_lost_digits_either() {
        assertThat(read("personTopics: { from: 值, as: list }", "1.15226E+17").found())
                .containsExactly("code-lost-digits C2");
        assertThat(read("office: { concat: [名称, 值] }", 115226010002993800L).found())
                .containsExactly("code-lost-digits C2");
    }

    @Test
    void a_code_of_no_fixed_form_that_was_typed_as_a_number_is_taken_and_told() {
        Given.Read read = read("localCode: { from: 值 }", 1234);

        assertThat(value(read, "localCode")).isEqualTo("\"1234\"");
        assertThat(read.found()).containsExactly("code-typed-as-number C2");
        assertThat(read("localCode: { from: 值 }", "001234").found()).isEmpty();
        assertThat(read("office: { from: 值 }", 1234).found()).isEmpty();
    }

    @Test
    void an_error_value_is_a_finding_and_nothing_else() {
        Given.Read read = read("window: { from: 值 }", new Cell("#REF!", CellKind.ERROR));

        assertThat(read.found()).containsExactly("cell-holds-an-error C2");
        assertThat(read.document(0).content().has("window")).isFalse();
    }

    @Test
    void text_placeholders_are_absent_and_the_mapping_may_add_its_own() {
        assertThat(read("window: { from: 值 }", "无").document(0).content().has("window"))
                .isFalse();
        assertThat(read("window: { from: 值, empty: [同上] }", "同上")
                        .document(0)
                        .content()
                        .has("window"))
                .isFalse();
    }

    @Test
    void a_blank_cell_still_has_its_place() {
        Given.Read read = read("window: { from: 值 }", "");

        assertThat(read.document(0).places().at("/window").cell()).isEqualTo("C2");
        assertThat(read.document(0).places().raw("/window")).isEmpty();
    }

    @Test
    void columns_are_joined_without_blank_ones() {
        GivenTable table = GivenTable.sheet("表")
                .row("编码", "名称", "楼层", "窗口")
                .row("A1", "甲", "一楼", "3号")
                .row("A2", "乙", "/", "5号");
        Given.Read read = Given.read(Given.guides(guide("address: { concat: [楼层, 窗口], with: \" \" }")), table);

        assertThat(value(read, "address")).isEqualTo("\"一楼 3号\"");
        assertThat(read.document(1).content().get("address").asText()).isEqualTo("5号");
        assertThat(read.document(0).places().at("/address").cell()).isEqualTo("C2");
    }

    @Test
    void ticks_become_codes_and_another_mark_is_a_finding() {
        GivenTable table = GivenTable.sheet("表")
                .row("编码", "名称", "公民", "法人", "其他组织")
                .row("A1", "甲", "√", "", "✔")
                .row("A2", "乙", "×", "●", "?")
                .row("A3", "丙", "", "否", "");
        String field = "audiences: { ticks: { 公民: \"1\", 法人: \"2\", 其他组织: \"6\" } }";
        Given.Read read = Given.read(Given.guides(guide(field)), table);

        assertThat(value(read, "audiences")).isEqualTo("[\"1\",\"6\"]");
        assertThat(read.document(1).content().get("audiences").toString()).isEqualTo("[\"2\"]");
        assertThat(read.document(2).content().has("audiences")).isFalse();
        assertThat(read.found()).containsExactly("tick-not-understood E3");
    }

    @Test
    void a_cell_is_split_into_elements_without_their_numbers() {
        String field = "materials: { split: { from: 值 }, fields: { name: { part: 1 }, need: { constant: \"1\" } } }";
        Given.Read read = read(field, "1.申请书（原件；复印件）；\n②身份证\n（三）2.5寸照片。");

        assertThat(read.document(0).content().at("/materials").findValuesAsText("name"))
                .containsExactly("申请书（原件；复印件）", "身份证", "2.5寸照片");
        assertThat(read.document(0).places().at("/materials/1/name").cell()).isEqualTo("C2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.申请书 2.身份证（见第2、3条） 3.照片",
                "1、申请书；2、身份证（见第2、3条）；3、照片",
                "（一）申请书（二）身份证（见第2、3条）（三）照片",
                "(1)申请书(2)身份证（见第2、3条）(3)照片",
                "①申请书②身份证（见第2、3条）③照片",
                "一、申请书。二、身份证（见第2、3条）。三、照片。",
                "申请书\n身份证（见第2、3条）\n\n照片",
                "申请书；身份证（见第2、3条）；照片"
            })
    void numbers_within_a_line_begin_elements_where_they_count_on(String written) {
        Given.Read read = read("materials: { split: { from: 值 }, fields: { name: { part: 1 } } }", written);

        assertThat(read.document(0).content().at("/materials").findValuesAsText("name"))
                .containsExactly("申请书", "身份证（见第2、3条）", "照片");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.申请表\n2.身份证\n3.2寸照片", "1.申请表；2.身份证；3.2寸照片。", "1.申请表 2.身份证 3.2寸照片", "1.申请表 2.身份证\n3.2寸照片"})
    void a_digit_behind_a_number_that_counts_on_begins_the_elements_words(String written) {
        Given.Read read = read("materials: { split: { from: 值 }, fields: { name: { part: 1 } } }", written);

        assertThat(read.document(0).content().at("/materials").findValuesAsText("name"))
                .containsExactly("申请表", "身份证", "2寸照片");
    }

    @ParameterizedTest
    @CsvSource({"1.申请表 2.5寸照片,申请表 2.5寸照片", "2.5寸照片,2.5寸照片", "1.5寸照片,1.5寸照片"})
    void a_digit_behind_a_dot_may_be_a_decimal_where_nothing_has_counted_so_far(String written, String name) {
        Given.Read read = read("materials: { split: { from: 值 }, fields: { name: { part: 1 } } }", written);

        assertThat(read.document(0).content().at("/materials").findValuesAsText("name"))
                .containsExactly(name);
    }

    @Test
    void a_number_that_does_not_count_on_begins_nothing() {
        Given.Read read = read(
                "materials: { split: { from: 值 }, fields: { name: { part: 1 } } }", "1.表3.1 第2.版 3.附件；2.5寸照片 2.0版");

        assertThat(read.document(0).content().at("/materials").findValuesAsText("name"))
                .containsExactly("表3.1 第2.版 3.附件", "2.5寸照片 2.0版");
    }

    @Test
    void a_split_piece_may_have_parts_of_other_kinds() {
        String field = """
                flow:
                  split: { from: 值, by: arrows, parts: "|" }
                  fields: { step: { part: 1 }, days: { part: 2, as: duration, unit: workday, unit-to: unit } }
                """;
        Given.Read read = read(field, "受理|1工作日→审查|3工作日→决定|很快");

        assertThat(read.document(0).content().get("flow").toString())
                .isEqualTo(
                        "[{\"step\":\"受理\",\"days\":1,\"unit\":\"1\"},{\"step\":\"审查\",\"days\":3,\"unit\":\"1\"},{\"step\":\"决定\"}]");
        assertThat(read.found()).containsExactly("duration-not-understood C2");
        assertThat(read.mapped().get(0).findings().get(0).field()).isEqualTo("/flow/2/days");
    }

    @Test
    void repeated_columns_become_elements_where_anything_stands_in_them() {
        GivenTable table = GivenTable.sheet("表")
                .row("编码", "名称", "材料1名称", "材料1必要性", "材料二名称", "材料二必要性", "材料3名称", "材料3必要性")
                .row("A1", "甲", "申请书", "必要", "", "", "照片", "多半");
        String field = """
                materials:
                  columns: { repeat: 材料, upto: 3 }
                  fields: { name: { from: "材料{n}名称" }, need: { from: "材料{n}必要性", as: code } }
                """;
        Given.Read read = Given.read(Given.guides(guide(field)), table);

        assertThat(read.document(0).content().get("materials").toString())
                .isEqualTo("[{\"name\":\"申请书\",\"need\":\"1\"},{\"name\":\"照片\"}]");
        assertThat(read.found()).containsExactly("value-not-in-code-table H2");
        assertThat(read.mapped().get(0).findings().get(0).field()).isEqualTo("/materials/1/need");
    }

    @Test
    void a_value_filled_down_by_order_is_placed_where_it_stands() {
        GivenTable table =
                GivenTable.sheet("表").row("编码", "名称", "窗口").row("A1", "甲", "3号").row("A2", "乙", "");
        Given.Read read = Given.read(Given.guides(guide("window: { from: 窗口, fill: down }")), table);

        assertThat(read.document(1).content().get("window").asText()).isEqualTo("3号");
        assertThat(read.document(1).places().at("/window").cell()).isEqualTo("C2");
    }

    @Test
    void two_columns_for_one_field_are_a_finding_only_where_they_differ() {
        GivenTable table = GivenTable.sheet("表")
                .row("编码", "名称", "窗口", "办理窗口")
                .row("A1", "甲", "3号", "")
                .row("A2", "乙", "", "4号")
                .row("A3", "丙", "5号", "5 号")
                .row("A4", "丁", "6号", "7号");
        Given.Read read = Given.read(Given.guides(guide("window: { from: [办理窗口, 窗口] }")), table);

        assertThat(read.mapped())
                .extracting(one -> one.document().content().get("window").asText())
                .containsExactly("3号", "4号", "5 号", "7号");
        assertThat(read.found()).containsExactly("two-columns-one-field C5");
        assertThat(read.document(0).places().at("/window").cell()).isEqualTo("C2");
    }
}
