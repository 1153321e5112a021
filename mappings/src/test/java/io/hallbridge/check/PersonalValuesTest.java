package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.mapping.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No sentence about one field quotes another that is personal, whichever rule speaks. */
class PersonalValuesTest {
    private static final Datasets DATASETS = Datasets.builtIn();

    /** Words as short as a unit stand in sentences of their own accord. */
    private static final int DISTINCT = 6;

    private int quoted;

    @Test
    void whichever_field_is_personal_no_sentence_about_another_quotes_it() {
        for (Dataset dataset : DATASETS.inOrder()) {
            JsonNode cases = Cases.of(dataset.name());
            cases.path("cases").forEach(one -> everyField(dataset, Cases.content(cases, one)));
        }

        assertThat(quoted)
                .as("how often a sentence would have quoted another field")
                .isGreaterThan(10);
    }

    private void everyField(Dataset dataset, ObjectNode content) {
        content.properties().forEach(field -> {
            String value = field.getValue().asText();
            if (value.length() >= DISTINCT) {
                one(personal(dataset, field.getKey()), content, field.getKey(), value);
            }
        });
    }

    private void one(Dataset dataset, ObjectNode content, String field, String value) {
        for (Finding finding : Checks.of(dataset, DATASETS).check(Cases.document(dataset, content))) {
            if (!("/" + field).equals(finding.field())) {
                quoted += shown(finding).contains(value) ? 1 : 0;
                assertThat(shown(finding.withMaskedQuotes()))
                        .as(finding.rule().id() + " with " + field + " personal")
                        .doesNotContain(value);
            }
        }
    }

    private static String shown(Finding finding) {
        return finding.sentence().zh() + finding.sentence().en() + finding.value();
    }

    private static Dataset personal(Dataset of, String... fields) {
        Set<String> personal = new HashSet<>(of.personal());
        personal.addAll(List.of(fields));
        return new Dataset(of.name(), of.title(), of.key(), of.parent(), of.schema(), of.codes(), personal, of.rules());
    }

    @Test
    void a_personal_field_of_a_list_is_hidden_in_what_is_said_of_its_neighbours() {
        ObjectNode content = licence();
        ((ObjectNode) content.at("/materials/0")).put("source", "示例来源").put("name", "示例来源的人");
        Dataset dataset = personal(DATASETS.get("guide"), "materials.source");

        Finding about = new Finding(
                        SchemaRules.VALUE_TOO_LONG,
                        SchemaRules.VALUE_TOO_LONG.severity(),
                        "guide",
                        null,
                        "/materials/0/name",
                        Cases.document(dataset, content).places().row(),
                        "示例来源的人",
                        Map.of("title", "示例来源", "length", "6"),
                        Set.of())
                .quoting(PersonalValues.of(dataset, Cases.document(dataset, content)))
                .withMaskedQuotes();

        assertThat(about.value()).isEqualTo("示***的人");
        assertThat(about.args()).containsEntry("title", "示例来源").containsEntry("length", "6");
    }

    @Test
    void knows_the_value_as_it_was_written_too() {
        Dataset dataset = personal(DATASETS.get("guide"), "promiseDays", "name");
        ObjectNode content = licence();

        assertThat(PersonalValues.of(dataset, Cases.document(dataset, content)))
                .contains("raw", "10", content.path("name").asText());
    }

    @Test
    void two_documents_with_one_personal_key_are_told_without_it() {
        Dataset dataset = personal(DATASETS.get("guide"), "consultPhone");
        Dataset keyed = new Dataset(
                dataset.name(),
                dataset.title(),
                List.of("name", "consultPhone"),
                dataset.parent(),
                dataset.schema(),
                dataset.codes(),
                dataset.personal(),
                dataset.rules());
        Document document = Cases.document(keyed, licence());
        WholeChecks whole = WholeChecks.of(keyed, DATASETS);

        whole.seen(document, "a".repeat(64));
        Finding twice = whole.seen(document, "b".repeat(64)).orElseThrow();

        assertThat(twice.message().zh()).contains("0855-0000001");
        assertThat(twice.withMaskedQuotes().sentence().zh())
                .contains("示例许可证核发|***")
                .doesNotContain("0855-0000001");
    }

    private static ObjectNode licence() {
        return Cases.of("guide").path("documents").path("licence").deepCopy();
    }
}
