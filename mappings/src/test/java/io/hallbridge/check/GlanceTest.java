package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import io.hallbridge.dataset.BareSchema;
import io.hallbridge.dataset.Datasets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DOCUMENTS = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"power", "guide", "case"})
    void agrees_with_the_validator_on_shipped_datasets(String dataset) {
        List<JsonNode> sound = new ArrayList<>();
        Cases.of(dataset).path("documents").forEach(sound::add);

        compare(Datasets.builtIn().find(dataset).orElseThrow().schema(), sound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes/datasets/permit", "src/main/resources/soak/datasets/notice"})
    void agrees_with_the_validator_on_datasets_of_samples(String dataset) throws IOException {
        JsonNode schema =
                JSON.readTree(Path.of("../samples", dataset, "schema.json").toFile());

        compare(schema, List.of(JSON.createObjectNode(), filled(schema)));
    }

    /** Every keyword that is known, in forms that no shipped dataset uses. */
    @Test
    void agrees_with_the_validator_on_every_keyword() throws JsonProcessingException {
        JsonNode schema = JSON.readTree("{\"type\": \"object\", \"properties\": {"
                + "\"any\": true, \"none\": false, \"flag\": {\"type\": \"boolean\"}, \"nothing\": {\"type\": \"null\"},"
                + "\"text\": {\"type\": \"string\", \"minLength\": 2, \"maxLength\": 3},"
                + "\"loose\": {\"minLength\": 3, \"pattern\": \"b+\", \"minimum\": -2, \"maximum\": 7, \"minItems\": 1},"
                + "\"number\": {\"type\": \"number\", \"minimum\": -1, \"maximum\": 5000000000},"
                + "\"words\": {\"enum\": [\"ab\", \"甲\"]},"
                + "\"list\": {\"type\": \"array\", \"uniqueItems\": true, \"maxItems\": 3,"
                + "  \"items\": {\"if\": {\"type\": \"string\"}, \"then\": {\"maxLength\": 2}, \"else\": {\"type\": \"object\","
                + "    \"required\": [\"text\"], \"properties\": {\"text\": {\"format\": \"date\"}}}}}},"
                + "\"required\": [\"text\"], \"dependentRequired\": {\"flag\": [\"number\"], \"any\": []},"
                + "\"allOf\": [{\"if\": {\"properties\": {\"words\": {\"enum\": [\"ab\"]}}}, \"else\": {\"required\": [\"loose\"]}},"
                + "  {\"additionalProperties\": true}]}");
        JsonNode sound =
                JSON.readTree("{\"any\": 1, \"flag\": true, \"text\": \"abc\", \"loose\": \"abb\", \"number\": 3,"
                        + "\"words\": \"ab\", \"list\": [\"a\", {\"text\": \"x\"}]}");

        compare(schema, List.of(sound));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"oneOf\": []}",
                "{\"properties\": {\"a\": {\"const\": \"x\"}}}",
                "{\"type\": [\"string\", \"null\"]}",
                "{\"additionalProperties\": {\"type\": \"string\"}}",
                "{\"enum\": [1, \"a\"]}",
                "{\"minimum\": 0.5}",
                "{\"maxLength\": 2.0}",
                "{\"pattern\": \"[\"}",
                "{\"$ref\": \"#\"}",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"}"
            })
    void what_is_not_known_is_left_to_the_validator(String schema) throws JsonProcessingException {
        assertThat(GlanceReader.read(JSON.readTree(schema))).isEmpty();
    }

    private static JsonNode filled(JsonNode schema) {
        ObjectNode filled = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> filled.put(field.getKey(), field.getValue().has("pattern") ? "2026-03-02" : "01"));
        return filled;
    }

    private static void compare(JsonNode schema, List<JsonNode> sound) {
        JsonNode bare = BareSchema.of(schema);
        Glance glance = GlanceReader.read(bare).orElseThrow();
        Schema validator = SchemaCheck.compiled(bare);
        Damage damage = new Damage(new Random(11), bare);
        int passed = 0;
        int compared = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = damage.to(sound.get(i % sound.size()));
            boolean passes = glance.passes((ObjectNode) document);
            boolean valid = validator.validate(document).isEmpty();
            if (passes || Damage.isPlain(document)) {
                assertThat(passes).as(document.toString()).isEqualTo(valid);
                compared++;
            }
            passed += passes ? 1 : 0;
        }
        assertThat(passed).isBetween(DOCUMENTS / 100, DOCUMENTS * 9 / 10);
        assertThat(compared).isGreaterThan(DOCUMENTS / 2);
    }
}
