package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CasesTest {
    private static final Datasets DATASETS = Datasets.builtIn();

    @TestFactory
    Stream<DynamicTest> every_case_finds_exactly_what_it_says() {
        return DATASETS.inOrder().stream().flatMap(CasesTest::tests);
    }

    private static Stream<DynamicTest> tests(Dataset dataset) {
        JsonNode cases = Cases.of(dataset.name());
        Checks checks = Checks.of(dataset, DATASETS, Cases.clock(cases));
        List<DynamicTest> tests = new ArrayList<>();
        cases.path("cases")
                .forEach(one -> tests.add(DynamicTest.dynamicTest(
                        dataset.name() + " " + one, () -> finds(checks.check(document(dataset, cases, one)), one))));
        return tests.stream();
    }

    private static io.hallbridge.mapping.Document document(Dataset dataset, JsonNode cases, JsonNode one) {
        return Cases.document(dataset, Cases.content(cases, one));
    }

    private static void finds(List<Finding> found, JsonNode one) {
        List<String> expected = new ArrayList<>();
        one.path("finds").forEach(words -> expected.add(words.asText()));
        assertThat(found).extracting(Cases::words).containsExactlyInAnyOrderElementsOf(expected);
        found.forEach(CasesTest::isCompletelyWorded);
    }

    private static void isCompletelyWorded(Finding finding) {
        assertThat(finding.origin().row()).isEqualTo(7);
        for (Language language : Language.values()) {
            assertThat(finding.message().in(language)).doesNotContainPattern("\\{[a-z]+}");
            assertThat(finding.remedy().in(language)).doesNotContainPattern("\\{[a-z]+}");
        }
    }

    /** Whether a shipped dataset switches the check on, and the table it looks into is shipped. */
    private static boolean canBeBroken(NamedCheck check) {
        String table = check.settings().getOrDefault("table", "");
        return DATASETS.inOrder().stream().anyMatch(dataset -> dataset.rules().containsKey(check.name()))
                && (table.isEmpty() || DATASETS.findTable(table).isPresent());
    }

    @Test
    void every_named_rule_has_a_case_that_breaks_it() {
        Set<String> broken = new HashSet<>();
        for (Dataset dataset : DATASETS.inOrder()) {
            Cases.of(dataset.name())
                    .path("cases")
                    .forEach(one -> one.path("finds")
                            .forEach(words -> broken.add(words.asText().split(" ")[0])));
        }

        assertThat(NamedChecks.ALL.stream().filter(CasesTest::canBeBroken))
                .flatExtracting(NamedCheck::rules)
                .allSatisfy(rule -> assertThat(broken).contains(rule.id()));
    }
}
