package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.dataset.BareSchema;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schemas that editors use for our YAML files, and the schemas of the datasets themselves. */
class FormatsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DATASET_FORMAT = RESOURCES.resolve("formats/dataset.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void the_dataset_format_knows_every_named_check_with_its_options() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(DATASET_FORMAT));
        ObjectNode generated = committed.deepCopy();
        ((ObjectNode) generated.at("/properties/rules")).set("properties", checks());
        if (Boolean.getBoolean("update")) {
            Files.writeString(DATASET_FORMAT, generated.toPrettyString() + "\n");
        }
        assertThat(JSON.readTree(Files.readString(DATASET_FORMAT)))
                .as("rewrite it with -Dupdate=true")
                .isEqualTo(generated);
    }

    private static ObjectNode checks() {
        ObjectNode checks = JSON.createObjectNode();
        for (NamedCheck check : NamedChecks.ALL) {
            ObjectNode one = checks.putObject(check.name());
            one.put("type", "object").put("additionalProperties", false);
            ObjectNode options = one.putObject("properties");
            options.putObject("severity").put("$ref", check.mandatory() ? "#/$defs/mandatory" : "#/$defs/severity");
            new TreeMap<>(check.settings()).forEach((name, value) -> option(options, name, value));
            new TreeMap<>(check.fields()).forEach((name, value) -> option(options, name, value));
        }
        return checks;
    }

    private static void option(ObjectNode options, String name, String value) {
        options.putObject(name).put("type", "string").put("default", value);
    }

    @ParameterizedTest
    @MethodSource("codeTables")
    void every_code_table_has_the_form_that_editors_are_told(Path file) throws IOException {
        assertThat(format("code-table").validate(yaml(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void every_calendar_has_the_form_that_editors_are_told(Path file) throws IOException {
        assertThat(format("calendar").validate(yaml(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace.md", "workspace.zh-CN.md"})
    void the_calendar_shown_in_the_documents_is_the_shipped_one_of_that_year(String page) throws IOException {
        String text = Files.readString(Path.of("../docs").resolve(page));
        int from = text.indexOf("calendar: cn");
        JsonNode shown = yaml(text.substring(from, text.indexOf("```", from)));

        assertThat(format("calendar").validate(shown)).isEmpty();
        assertThat(shown.at("/years/2026"))
                .isEqualTo(yaml(RESOURCES.resolve("calendars/cn.yaml")).at("/years/2026"));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_dataset_has_the_form_that_editors_are_told(Dataset dataset) throws IOException {
        Path file = RESOURCES.resolve("datasets/" + dataset.name() + "/dataset.yaml");

        assertThat(format("dataset").validate(yaml(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_schema_of_a_dataset_is_a_json_schema(Dataset dataset) {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(dataset.schema())).isEmpty();
        assertThat(ofSchemas.validate(BareSchema.of(dataset.schema()))).isEmpty();
    }

    @Test
    void a_bare_schema_keeps_a_property_that_is_called_title() throws IOException {
        JsonNode schema = JSON.readTree("""
                { "title": "x", "x-y": 1, "properties": { "title": { "title": "t", "type": "string", "x-column": "c" } },
                  "allOf": [ { "description": "d", "required": ["title"] } ] }
                """);

        assertThat(BareSchema.of(schema)).isEqualTo(JSON.readTree("""
                { "properties": { "title": { "type": "string" } }, "allOf": [ { "required": ["title"] } ] }
                """));
        assertThat(schema.has("title")).isTrue();
    }

    private static Stream<Path> codeTables() throws IOException {
        return Files.list(RESOURCES.resolve("codes"));
    }

    private static Stream<Path> calendars() throws IOException {
        return Files.list(RESOURCES.resolve("calendars"));
    }

    private static Stream<Dataset> datasets() {
        return Datasets.builtIn().inOrder().stream();
    }

    private static Schema format(String name) throws IOException {
        Path file = RESOURCES.resolve("formats/" + name + ".schema.json");
        return REGISTRY.getSchema(BareSchema.of(JSON.readTree(Files.readString(file))));
    }

    private static JsonNode yaml(Path file) throws IOException {
        return yaml(Files.readString(file));
    }

    private static JsonNode yaml(String text) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
        return JSON.valueToTree(loaded == null ? Map.of() : loaded);
    }
}
