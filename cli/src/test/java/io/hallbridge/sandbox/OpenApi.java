package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published description of the exchange API, as a test reads it. */
final class OpenApi {
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, schema) -> new NonValidationKeyword(keyword))
            .build();

    private final JsonNode root;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            DIALECT,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    static OpenApi load() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("/openapi/hall-exchange-v1.yaml")) {
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return new OpenApi(new ObjectMapper().valueToTree(read));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Every answer described: path, method, status. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(status ->
                                        answers.add(path.getKey() + " " + operation.getKey() + " " + status))));
        return answers;
    }

    JsonNode response(String path, String method, String status) {
        JsonNode response =
                root.path("paths").path(path).path(method).path("responses").path(status);
        if (response.isMissingNode()) {
            throw new AssertionError("not described: " + path + " " + method + " " + status);
        }
        return resolved(response);
    }

    /** The headers a response must have. */
    List<String> neededHeaders(JsonNode response) {
        List<String> needed = new ArrayList<>();
        response.path("headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean()) {
                needed.add(header.getKey());
            }
        });
        return needed;
    }

    List<String> breaches(JsonNode response, JsonNode body) {
        return breachesOfSchema(response.at("/content/application~1json/schema"), body);
    }

    List<String> breachesOfSchema(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return schemas.getSchema(whole).validate(body).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    JsonNode schema(String name, String... inside) {
        JsonNode schema = root.path("components").path("schemas").path(name);
        for (String step : inside) {
            schema = schema.path(step);
        }
        return schema;
    }

    /** Every object that has an example beside its schema. */
    List<JsonNode> examples() {
        return root.findParents("example").stream()
                .filter(parent -> parent.has("schema"))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }
}
