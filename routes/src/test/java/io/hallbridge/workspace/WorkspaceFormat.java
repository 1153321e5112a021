package io.hallbridge.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that tells editors the form of {@code hallbridge.yaml}. */
final class WorkspaceFormat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ROOT = read();

    private WorkspaceFormat() {}

    private static JsonNode read() {
        try (InputStream file = WorkspaceFormat.class.getResourceAsStream("/formats/workspace.schema.json")) {
            return JSON.readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static boolean agrees(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ROOT);
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JSON.<JsonNode>valueToTree(loaded)).isEmpty();
    }

    /** The keys that every section has, by the section's path; a name of the author's own is a star. */
    static Map<String, Map<String, JsonNode>> sections() {
        Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
        collect("", ROOT, sections);
        return sections;
    }

    /** The same with the keys' names alone. */
    static Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new TreeMap<>();
        sections().forEach((path, properties) -> keys.put(path, new TreeSet<>(properties.keySet())));
        return keys;
    }

    /** Whether a section cannot do without a key. */
    static boolean needs(String section, String key) {
        JsonNode node = ROOT;
        for (String step : section.isEmpty() ? new String[0] : section.split("\\.")) {
            node = resolved(step.equals("*") ? node.get("additionalProperties") : node.at("/properties/" + step));
        }
        for (JsonNode required : node.path("required")) {
            if (required.asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode resolved(JsonNode node) {
        JsonNode one = node.has("anyOf") ? node.at("/anyOf/1") : node;
        return one.has("$ref") ? ROOT.at(one.get("$ref").asText().substring(1)) : one;
    }

    private static void collect(String path, JsonNode node, Map<String, Map<String, JsonNode>> sections) {
        if (node.has("$ref")) {
            collect(path, ROOT.at(node.get("$ref").asText().substring(1)), sections);
        }
        node.path("anyOf").forEach(choice -> collect(path, choice, sections));
        JsonNode properties = node.path("properties");
        if (!properties.isEmpty()) {
            Map<String, JsonNode> here = sections.computeIfAbsent(path, section -> new LinkedHashMap<>());
            properties.properties().forEach(property -> here.put(property.getKey(), property.getValue()));
            properties
                    .properties()
                    .forEach(property -> collect(under(path, property.getKey()), property.getValue(), sections));
        }
        if (node.path("additionalProperties").isObject()) {
            collect(under(path, "*"), node.get("additionalProperties"), sections);
        }
    }

    private static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What a key's schema says, there or where it refers to. */
    static JsonNode said(JsonNode property, String word) {
        JsonNode here = property.path(word);
        return here.isMissingNode() && property.has("$ref")
                ? ROOT.at(property.get("$ref").asText().substring(1)).path(word)
                : here;
    }
}
