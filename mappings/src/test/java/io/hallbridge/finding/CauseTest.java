package io.hallbridge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static Rule worded(String words) {
        return Rule.error("too-long", Text.same("too long"), Text.same(words), Text.same("shorten it"));
    }

    @Test
    void findings_of_one_rule_are_one_cause_whatever_words_a_check_put_in_and_the_count_is_exact() {
        FindingLog log = new FindingLog(10);
        for (int row = 1; row <= 1_842; row++) {
            Origin cell = Origin.ofTable("inbox", "a.xlsx", "表1").atRow(row).atCell("F", "承诺时限");
            log.add(Finding.at(cell, worded(row + " days"), Map.of()));
        }

        assertThat(log.causes()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(1_842);
            assertThat(group.kept())
                    .hasSize(10)
                    .first()
                    .matches(first -> first.message().en().equals("1 days"));
        });
    }
}
