package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Tables;
import org.junit.jupiter.api.Test;

final class MapperTest {
    private static final String POWERS = """
            code: { from: 权力编码 }
            name: { from: [权力名称, 事项名称] }
            type: { from: 权力类型, words: { 许可类: "01" } }
            level: { constant: "4" }
            basis: { from: 设定依据, keep-lines: true }
            subject: { from: 行使主体, fill: merged }
            deptNature: { constant: "1" }
            state: { constant: "1" }
            """;

    private static GivenTable powers() {
        return GivenTable.sheet("权责清单")
                .row("某某局权责清单")
                .row("填表单位：某某局", "", "", "", "", "2026年")
                .row("序号", "权力编码", "权力名称 *", "权力类型", "设定依据", "行使主体")
                .row(1, "1１52 2601A", "医疗机构执业登记", "行政许可", "《条例》\n第一条", "卫健局")
                .row(2, "1152 2602A", "护士执业注册", "许可类", "《办法》", "")
                .row(3, "11522603A", "传染病检查", "检查类", "《法》", "")
                .row("合计", "3 项")
                .row("注：本表一式两份")
                .row("填表人：甲", "", "", "审核人：乙")
                .merge(4, 5, 5, 5);
    }

    @Test
    void reads_rows_into_documents_and_counts_every_row_it_skips() {
        Given.Read read = Given.read(Given.powers(POWERS), powers());

        assertThat(read.mapped()).hasSize(3);
        assertThat(read.document(0).content().toString())
                .isEqualTo("{\"code\":\"11522601A\",\"name\":\"医疗机构执业登记\",\"type\":\"01\",\"basis\":\"《条例》\\n第一条\","
                        + "\"level\":\"4\",\"subject\":\"卫健局\",\"deptNature\":\"1\",\"state\":\"1\"}");
        assertThat(read.document(0).key()).isEqualTo("11522601A");
        assertThat(read.tally().toString())
                .isEqualTo("Tally[read=9, documents=3, skipped={TITLE=2, HEADER=1, TOTAL=1, NOTE=1, SIGNATURE=1}]");
    }

    @Test
    void fills_only_cells_that_the_sheet_merges() {
        Given.Read read = Given.read(Given.powers(POWERS), powers());

        assertThat(read.document(1).content().get("subject").asText()).isEqualTo("卫健局");
        assertThat(read.document(1).places().at("/subject").cell()).isEqualTo("F4");
        assertThat(read.document(2).content().has("subject")).isFalse();
        assertThat(read.document(2).places().at("/subject").cell()).isEqualTo("F6");
    }

    @Test
    void says_where_a_value_stands_that_is_in_no_code_table() {
        Given.Read read = Given.read(Given.powers(POWERS), powers());

        assertThat(read.found()).containsExactly("value-not-in-code-table D6");
        assertThat(read.mapped().get(2).faulty()).isTrue();
        assertThat(read.mapped().get(2).findings().get(0).key()).isEqualTo("11522603A");
        assertThat(read.mapped().get(2).findings().get(0).field()).isEqualTo("/type");
        assertThat(read.mapped().get(2).findings().get(0).origin().header()).isEqualTo("权力类型");
    }

    @Test
    void keeps_the_raw_value_beside_the_clean_one() {
        Given.Read read = Given.read(Given.powers(POWERS), powers());

        assertThat(read.document(0).places().raw("/code")).isEqualTo("1１52 2601A");
        assertThat(read.document(0).places().at("/level").place()).isEqualTo("4");
    }

    @Test
    void takes_a_mandatory_column_that_is_missing_for_the_wrong_table() {
        GivenTable table = GivenTable.sheet("表").row("序号", "名称", "权力类型", "设定依据").row(1, "甲", "行政许可", "法");

        assertThatThrownBy(() -> Given.read(Given.powers(POWERS), Tables.of(table)))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.finding().rule()).isEqualTo(MappingRules.MANDATORY_COLUMN_MISSING);
                    assertThat(unreadable.finding().message().zh()).contains("权力编码", "权力名称/事项名称", "序号、名称");
                });
    }
}
