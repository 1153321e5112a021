package io.hallbridge.frontdb;

import static io.hallbridge.frontdb.Sample.guide;
import static io.hallbridge.frontdb.Sample.power;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.Unmet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the columns of the target ask of documents before anything is sent. */
class ColumnDemandsTest {
    private final Demands demands = (dataset, content) -> all(dataset, content).stream()
            .filter(one -> !one.rule().equals("target-filled"))
            .toList();

    private static List<Unmet> all(String dataset, JsonNode content) {
        return new ColumnDemands(Sample.upTables()).of(dataset, content);
    }

    private static List<Unmet> of(String columns, ObjectNode content) {
        TableProfile profile = Sample.profile("p", """
                profile: p
                charset: gbk
                tables:
                  guide:
                    rows:
                      - table: t
                        columns:
                          guid: { put: row-guid }
                          run: { put: batch }
                %s
                """.formatted(columns.indent(10)));
        return new ColumnDemands(profile).of("guide", content);
    }

    @Test
    void a_document_that_fits_is_asked_nothing() {
        assertThat(demands.of("guide", guide(1))).isEmpty();
        assertThat(demands.of("power", power(1, "02"))).isEmpty();
    }

    @Test
    void what_is_too_long_is_told_by_its_place_in_the_document() {
        ObjectNode guide = guide(1).put("subject", "局".repeat(201));
        guide.withArray("materials").addObject().put("name", "料".repeat(201)).put("need", "1");
        assertThat(demands.of("guide", guide))
                .extracting(
                        one -> one.field().toString(),
                        Unmet::rule,
                        one -> one.value().length())
                .containsExactly(
                        tuple("/subject", "target-too-long", 201), tuple("/materials/2/name", "target-too-long", 201));
        assertThat(demands.of("guide", guide).get(0).message().en())
                .isEqualTo("too long for the target's column dept_name: 201 characters where 200 fit"
                        + " (table up_task_general_basic)");
    }

    @Test
    void a_character_counts_once_however_many_bytes_or_units_it_has() {
        assertThat(demands.of("guide", guide(1).put("jointDepts", "𬱖".repeat(200))))
                .isEmpty();
        assertThat(demands.of("guide", guide(1).put("jointDepts", "𬱖".repeat(201))))
                .hasSize(1);
    }

    @Test
    void bytes_are_counted_in_the_charset_of_the_target() {
        String column = "name: { from: /name, width: { bytes: 10, charset: %s } }";
        ObjectNode guide = guide(1).put("name", "五个汉字啊");
        assertThat(of(column.formatted("gbk"), guide)).isEmpty();
        assertThat(of(column.formatted("utf-8"), guide))
                .singleElement()
                .satisfies(one -> assertThat(one.message().en()).contains("15 bytes in UTF-8 where 10 fit"));
    }

    @Test
    void a_character_that_the_target_has_not_is_told_instead_of_becoming_a_question_mark() {
        assertThat(of("name: { from: /name }", guide(1).put("name", "㵲阳河堃")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule()).isEqualTo("target-charset");
                    assertThat(one.message().en()).contains("column name", "GBK", "U+3D72");
                });
        assertThat(of(
                        "name: { from: /name, width: { characters: 9, charset: gb18030 } }",
                        guide(1).put("name", "㵲堃𬱖")))
                .isEmpty();
    }

    @Test
    void several_values_are_measured_joined_each_once_and_sorted() {
        ObjectNode guide = guide(1);
        guide.putArray("handleForms").add("3").add("1").add("2").add("1");
        assertThat(demands.of("guide", guide)).isEmpty();
        guide.withArray("handleForms").add("5");
        assertThat(demands.of("guide", guide))
                .extracting(Unmet::rule, Unmet::value)
                .containsExactly(tuple("target-too-long", "1^2^3^5"));
    }

    @Test
    void what_is_missing_is_told_unless_a_filler_stands_in() {
        ObjectNode guide = guide(1);
        guide.remove(List.of("resultType", "specialProcedure"));
        assertThat(demands.of("guide", guide))
                .extracting(one -> one.field().toString(), Unmet::rule)
                .containsExactly(tuple("/resultType", "target-mandatory"));
    }

    @Test
    void each_filler_is_told_so_that_it_is_counted() {
        assertThat(all("guide", guide(1)))
                .extracting(
                        one -> one.field().toString(),
                        Unmet::rule,
                        one -> one.message().en())
                .containsExactly(
                        tuple("/statutoryDays", "target-filled", filled("anticipate_day", "500")),
                        tuple("/statutoryUnit", "target-filled", filled("anticipate_type", "1")),
                        tuple("/specialProcedureExplain", "target-filled", filled("special_procedure", "无")));
    }

    private static String filled(String column, String filler) {
        return "nothing stands here, and the target's column " + column + " is filled with \"" + filler
                + "\" (table up_task_general_basic)";
    }

    @Test
    void a_value_of_another_kind_is_told() {
        assertThat(demands.of("guide", guide(1).put("express", "支持")))
                .extracting(Unmet::rule, Unmet::value)
                .containsExactly(tuple("target-form-unfit", "支持"));
    }

    @Test
    void a_document_without_a_table_is_told() {
        assertThat(demands.of("guide", guide(1).put("type", "02")))
                .extracting(one -> one.field().toString(), Unmet::rule, Unmet::value)
                .containsExactly(tuple("/type", "target-takes-no-such-dataset", "02"));
        assertThat(demands.of("notice", guide(1)))
                .extracting(Unmet::rule)
                .containsExactly("target-takes-no-such-dataset");
    }
}
