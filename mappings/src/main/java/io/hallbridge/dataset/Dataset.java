package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document a hall takes: {@code power}, {@code guide}, {@code case}. A field is named by its path, lists without an index:
 * {@code name}, {@code materials.need}.
 *
 * @param name the name in YAML and in the hall's addresses
 * @param title its name for people
 * @param key the fields whose values, joined with {@code |}, identify a document
 * @param parent the dataset whose document must be at the hall first
 * @param schema the JSON Schema of a document; not to be changed
 * @param codes the code table of each coded field, by field path
 * @param personal the fields that hold personal data, by path: masked in everything people read
 * @param rules the named rules documents are checked by, by rule
 */
public record Dataset(
        String name,
        Text title,
        List<String> key,
        Optional<Parent> parent,
        JsonNode schema,
        Map<String, String> codes,
        Set<String> personal,
        Map<String, RuleSetting> rules) {

    public Dataset {
        key = List.copyOf(key);
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        personal = Set.copyOf(personal);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** The document's key; empty where a key field is absent. */
    public Optional<String> keyOf(JsonNode content) {
        if (key.size() == 1) {
            return part(content.get(key.get(0)));
        }
        StringJoiner joined = new StringJoiner("|");
        for (String field : key) {
            Optional<String> value = part(content.get(field));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            joined.add(value.get());
        }
        return Optional.of(joined.toString());
    }

    private static Optional<String> part(@Nullable JsonNode value) {
        return value == null || !value.isValueNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    /** The schema of a field, of an element's field for a path through a list; empty where there is no such field. */
    public Optional<JsonNode> property(String path) {
        JsonNode at = schema;
        for (String step : path.split("\\.")) {
            at = element(at).path("properties").path(step);
        }
        return at.isObject() ? Optional.of(at) : Optional.empty();
    }

    private static JsonNode element(JsonNode at) {
        return at.has("items") ? at.get("items") : at;
    }

    /** The schemas of the fields of a document in the schema's order, or of the elements of a list field. */
    public Map<String, JsonNode> fields(String listPath) {
        JsonNode at = listPath.isEmpty()
                ? schema
                : property(listPath).map(Dataset::element).orElse(schema);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        at.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** The schemas of the document's own fields in the schema's order. */
    public Map<String, JsonNode> fields() {
        return fields("");
    }

    /** What people call a field: its Chinese name in the national tables, or its path where it has none. */
    public String titleOf(String path) {
        return property(path)
                .map(property -> property.path("title").asText(path))
                .orElse(path);
    }

    /**
     * Whether a field, or one that it is part of, is personal.
     *
     * @param pointer the field as a JSON pointer, {@code /materials/2/name}
     */
    public boolean isPersonal(String pointer) {
        String path = path(pointer);
        return personal.stream().anyMatch(field -> path.equals(field) || path.startsWith(field + "."));
    }

    /** The path of the field that a JSON pointer leads to: {@code materials.name} for {@code /materials/2/name}. */
    public static String path(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "").replaceFirst("^/", "").replace('/', '.');
    }

    /** Whether a field's schema is that of a list of objects, which stand in rows or columns of their own. */
    public static boolean isListOfObjects(JsonNode schema) {
        return schema.path("items").path("type").asText().equals("object");
    }

    /** Whether a document's key tells a personal value. */
    public boolean hasPersonalKey() {
        return key.stream().anyMatch(this::isPersonal);
    }
}
