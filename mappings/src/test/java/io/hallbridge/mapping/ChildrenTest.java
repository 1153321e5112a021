package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Tables;
import org.junit.jupiter.api.Test;

class ChildrenTest {
    private static final String FIELDS = """
            code: { from: 事项编码 }
            name: { from: 事项名称 }
            materials:
              rows-of: { sheet: 申请材料, join: { 事项编码: code } }
              fields:
                name: { from: 材料名称 }
                need: { from: 必要性, as: code }
            """;

    private static GivenTable items() {
        return GivenTable.sheet("清单")
                .row("事项编码", "事项名称")
                .row("1１A", "甲")
                .row("12B", "乙")
                .row("13C", "丙");
    }

    private static GivenTable materials() {
        return GivenTable.sheet("申请材料")
                .row("材料清单")
                .row("事项编码", "材料名称", "必要性")
                .row("12B", "身份证", "必要")
                .row("11A", "申请书", "非必要")
                .row("", "照片", "要吧")
                .row("99X", "无主", "必要")
                .row("合计", "", "")
                .merge(4, 0, 5, 0);
    }

    @Test
    void children_join_their_parents_in_the_order_of_their_rows() {
        Given.Read read = Given.read(Given.guides(FIELDS), items(), materials());

        assertThat(read.document(0).content().get("materials").toString())
                .isEqualTo("[{\"name\":\"申请书\",\"need\":\"2\"},{\"name\":\"照片\"}]");
        assertThat(read.document(1).content().get("materials").findValuesAsText("name"))
                .containsExactly("身份证");
        assertThat(read.document(2).content().has("materials")).isFalse();
    }

    @Test
    void a_childs_finding_is_its_parents_and_stands_at_the_childs_cell() {
        Given.Read read = Given.read(Given.guides(FIELDS), items(), materials());
        Finding finding = read.mapped().get(0).findings().get(0);

        assertThat(finding.rule()).isEqualTo(MappingRules.VALUE_NOT_IN_CODE_TABLE);
        assertThat(finding.field()).isEqualTo("/materials/1/need");
        assertThat(finding.key()).isEqualTo("11A");
        assertThat(finding.origin().where()).isEqualTo("a.xlsx · 申请材料 · C5");
        assertThat(read.document(0).places().at("/materials/0/name").where()).isEqualTo("a.xlsx · 申请材料 · B4");
        assertThat(read.document(0).places().raw("/materials/1/need")).isEqualTo("要吧");
    }

    @Test
    void a_child_of_nothing_is_a_finding_and_counted() {
        Given.Read read = Given.read(Given.guides(FIELDS), items(), materials());

        assertThat(read.table()).singleElement().satisfies(left -> {
            assertThat(left.rule()).isEqualTo(MappingRules.CHILD_WITHOUT_PARENT);
            assertThat(left.origin().cell()).isEqualTo("A6");
            assertThat(left.value()).isEqualTo("99X");
        });
        assertThat(read.children().get("materials").toString())
                .isEqualTo("Tally[read=7, documents=4, skipped={TITLE=1, HEADER=1, TOTAL=1}]");
    }

    @Test
    void children_of_one_code_go_to_each_of_its_rows() {
        GivenTable twice = items().row("12B", "又乙");
        Given.Read read = Given.read(Given.guides(FIELDS), twice, materials());

        assertThat(read.document(3).content().get("materials"))
                .isEqualTo(read.document(1).content().get("materials"));
        assertThat(read.document(3).content().get("materials"))
                .isNotSameAs(read.document(1).content().get("materials"));
    }

    @Test
    void a_missing_child_sheet_is_said_before_anything_is_read() {
        assertThatThrownBy(() -> Given.read(Given.guides(FIELDS), Tables.of(items())))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo(MappingRules.UNKNOWN_SHEET));
    }

    @Test
    void columns_of_a_database_are_found_by_name_and_rows_told_by_key() {
        String yaml = """
                mapping: t
                dataset: guide
                table: ITEM
                fields:
                  code: { from: item_code }
                  name: { from: ITEM_NAME }
                  type: { from: item_type, as: code }
                  visits: { from: VISITS }
                  materials:
                    rows-of: { table: MAT, join: { ITEM_CODE: code } }
                    fields: { name: { from: MAT_NAME }, need: { constant: "1" } }
                """;
        GivenTable items = GivenTable.database("ITEM", "ITEM_CODE", "ITEM_NAME", "ITEM_TYPE", "VISITS")
                .row("A1", "合计", "外星", 1)
                .row("A2", "注：", "01", 0);
        GivenTable materials = GivenTable.database("MAT", "ITEM_CODE", "MAT_NAME")
                .row("A2", "身份证")
                .row("A3", "无主");
        Given.Read read = Given.read(Given.mapping(yaml), items, materials);

        assertThat(read.mapped()).hasSize(2);
        assertThat(read.header().rows()).isEmpty();
        assertThat(read.header().columns().get("code")).containsExactly("ITEM_CODE");
        assertThat(read.found())
                .containsExactly("value-not-in-code-table A1 ITEM_TYPE", "child-without-parent A3 ITEM_CODE");
        assertThat(read.document(1).content().at("/materials/0/name").asText()).isEqualTo("身份证");
    }
}
