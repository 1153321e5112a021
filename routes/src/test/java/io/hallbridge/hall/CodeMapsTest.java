package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import org.junit.jupiter.api.Test;

class CodeMapsTest {
    private static final String CODES = """
            codes:
              case:
                /satisfaction: { "1": "5", "2": "4", "3": "3", "4": "2", "5": "1" }
                /materials/*/need: { "1": "Y", "2": N }
                /kinds: { a: A, b: B }
            """;

    private final Problems problems = new Problems();

    private CodeMaps maps(String yaml) {
        return CodeMaps.read(Settings.parse(yaml, "profiles/own.yaml", problems).get("codes"));
    }

    @Test
    void codes_are_turned_round_for_the_hall_and_nothing_else_is_touched() {
        assertThat(maps(CODES).applied("case", Contents.parsed("""
                                {"satisfaction":"1","fee":1.50,"materials":[{"need":"2"},{"name":"x"}],"kinds":["b","a"]}""")).toString()).isEqualTo("""
                        {"satisfaction":"5","fee":1.50,"materials":[{"need":"N"},{"name":"x"}],"kinds":["B","A"]}""");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void the_document_that_was_given_stays_as_it_was() {
        var content = Contents.parsed("{\"satisfaction\":\"1\"}");
        maps(CODES).applied("case", content);
        assertThat(content.toString()).isEqualTo("{\"satisfaction\":\"1\"}");
    }

    @Test
    void a_value_that_a_map_does_not_know_is_found_where_it_stands() {
        assertThat(maps(CODES).of("case", Contents.parsed("""
                        {"satisfaction":"9","materials":[{"need":"1"},{"need":"3"}]}""")))
                .extracting(Unmet::rule, unmet -> unmet.field().toString(), Unmet::value)
                .containsExactly(
                        tuple("target-code-unknown", "/satisfaction", "9"),
                        tuple("target-code-unknown", "/materials/1/need", "3"));
        assertThat(maps(CODES).of("case", Contents.parsed("{}"))).isEmpty();
        assertThat(maps(CODES).of("guide", Contents.parsed("{\"satisfaction\":\"9\"}")))
                .isEmpty();
    }

    @Test
    void a_place_that_is_none_is_a_problem_of_its_line() {
        maps("codes: { case: { satisfaction: { \"1\": \"5\" } } }");
        assertThat(problems.all()).extracting(Problem::path).containsExactly("codes.case.satisfaction");
    }

    @Test
    void one_hall_is_sent_its_own_codes_and_another_ours() {
        String send = Written.SEND;
        Profile reversed = Written.profile(send + CODES, Written.ANSWER);
        Profile usual = Written.profile(send, Written.ANSWER);
        var change = Written.change(Operation.CREATE, "k", "{\"satisfaction\":\"1\"}");
        assertThat(Written.sent(reversed, change)).contains("\"satisfaction\":\"5\"");
        assertThat(Written.sent(usual, change)).contains("\"satisfaction\":\"1\"");
    }
}
