package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.check.Glance.Condition;
import io.hallbridge.check.Glance.Field;
import io.hallbridge.check.Glance.OfLists;
import io.hallbridge.check.Glance.OfNumbers;
import io.hallbridge.check.Glance.OfObjects;
import io.hallbridge.check.Glance.OfTexts;
import io.hallbridge.dataset.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Glance} of a schema whose every keyword it knows. What it does not know, a keyword or a form of its value,
 * it does not guess: there is then no glance, and the validator looks at every document.
 */
final class GlanceReader {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Glance ANYTHING = plain(Glance.ANY);
    private static final Glance NOTHING = plain(0);

    private static final Set<String> TEXTS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> NUMBERS = Set.of("minimum", "maximum");
    private static final Set<String> LISTS = Set.of("minItems", "maxItems", "uniqueItems", "items");
    private static final Set<String> OBJECTS =
            Set.of("properties", "additionalProperties", "required", "dependentRequired");

    /** {@code format} only says something about a value, unless a validator is told otherwise. */
    private static final Set<String> OTHERS =
            Set.of("$schema", "type", "format", "enum", "allOf", "if", "then", "else");

    private static final Map<String, Integer> KINDS = Map.of(
            "string", Glance.TEXT,
            "integer", Glance.WHOLE,
            "number", Glance.WHOLE,
            "boolean", Glance.TRUTH,
            "array", Glance.LIST,
            "object", Glance.OBJECT,
            "null", 0);

    private GlanceReader() {}

    /** The glance of a schema; empty where the schema says something that is not known here. */
    static Optional<Glance> read(JsonNode schema) {
        try {
            return Optional.of(glance(schema));
        } catch (NotKnown beyond) {
            return Optional.empty();
        }
    }

    /** Says that a schema has to be left to the validator. */
    private static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotKnown(JsonNode what) {
            super(what.toString());
        }
    }

    private static JsonNode known(boolean condition, JsonNode value) {
        if (!condition) {
            throw new NotKnown(value);
        }
        return value;
    }

    private static Glance plain(int kinds) {
        return new Glance(kinds, null, null, null, null, null, List.of(), List.of());
    }

    private static Glance glance(JsonNode schema) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? ANYTHING : NOTHING;
        }
        known(schema.isObject(), schema);
        schema.fieldNames().forEachRemaining(name -> known(isKnown(name), schema));
        known(DIALECT.equals(schema.path("$schema").asText(DIALECT)), schema);
        return new Glance(
                schema.has("type") ? kind(schema.get("type")) : Glance.ANY,
                schema.has("enum") ? Set.copyOf(texts(schema.get("enum"))) : null,
                says(schema, TEXTS) ? ofTexts(schema) : null,
                says(schema, NUMBERS) ? ofNumbers(schema) : null,
                says(schema, LISTS) ? ofLists(schema) : null,
                says(schema, OBJECTS) ? ofObjects(schema) : null,
                all(schema.path("allOf")),
                schema.has("if") ? List.of(condition(schema)) : List.of());
    }

    private static boolean isKnown(String keyword) {
        return OTHERS.contains(keyword)
                || TEXTS.contains(keyword)
                || NUMBERS.contains(keyword)
                || LISTS.contains(keyword)
                || OBJECTS.contains(keyword);
    }

    private static boolean says(JsonNode schema, Set<String> keywords) {
        return keywords.stream().anyMatch(schema::has);
    }

    private static int kind(JsonNode type) {
        known(KINDS.containsKey(type.asText()), type);
        return KINDS.getOrDefault(type.asText(), 0);
    }

    private static OfTexts ofTexts(JsonNode schema) {
        JsonNode pattern = schema.path("pattern");
        known(pattern.isMissingNode() || pattern.isTextual(), schema);
        return new OfTexts(
                count(schema, "minLength", 0),
                count(schema, "maxLength", Integer.MAX_VALUE),
                pattern.isMissingNode() ? null : form(pattern));
    }

    private static Form form(JsonNode pattern) {
        try {
            return Form.of(pattern.textValue());
        } catch (PatternSyntaxException notOurs) {
            throw new NotKnown(pattern);
        }
    }

    private static OfNumbers ofNumbers(JsonNode schema) {
        return new OfNumbers(bound(schema, "minimum", Long.MIN_VALUE), bound(schema, "maximum", Long.MAX_VALUE));
    }

    private static OfLists ofLists(JsonNode schema) {
        return new OfLists(
                count(schema, "minItems", 0),
                count(schema, "maxItems", Integer.MAX_VALUE),
                flag(schema, "uniqueItems", false),
                inner(schema, "items"));
    }

    private static OfObjects ofObjects(JsonNode schema) {
        Set<String> required = schema.has("required") ? texts(schema.get("required")) : Set.of();
        JsonNode properties = schema.path("properties");
        JsonNode dependent = schema.path("dependentRequired");
        boolean closed = !flag(schema, "additionalProperties", true);
        Map<String, Field> fields = new HashMap<>();
        properties.properties().forEach(property -> {
            String name = property.getKey();
            List<String> partners = dependent.has(name) ? List.copyOf(texts(dependent.get(name))) : List.of();
            fields.put(name, new Field(glance(property.getValue()), required.contains(name), partners));
        });
        dependent.fieldNames().forEachRemaining(name -> known(fields.containsKey(name), schema));
        List<String> others =
                required.stream().filter(name -> !fields.containsKey(name)).toList();
        return new OfObjects(fields, closed, required.size() - others.size(), others);
    }

    private static Condition condition(JsonNode schema) {
        Glance then = inner(schema, "then");
        Glance otherwise = inner(schema, "else");
        return new Condition(
                glance(schema.get("if")), then == null ? ANYTHING : then, otherwise == null ? ANYTHING : otherwise);
    }

    private static List<Glance> all(JsonNode schemas) {
        List<Glance> all = new ArrayList<>();
        schemas.forEach(schema -> all.add(glance(schema)));
        return all;
    }

    private static @Nullable Glance inner(JsonNode schema, String keyword) {
        return schema.has(keyword) ? glance(schema.get(keyword)) : null;
    }

    private static int count(JsonNode schema, String keyword, int otherwise) {
        return known(!schema.has(keyword) || schema.get(keyword).isInt(), schema)
                .path(keyword)
                .asInt(otherwise);
    }

    private static long bound(JsonNode schema, String keyword, long otherwise) {
        JsonNode bound = schema.path(keyword);
        return known(bound.isMissingNode() || bound.isInt() || bound.isLong(), schema)
                .path(keyword)
                .asLong(otherwise);
    }

    private static boolean flag(JsonNode schema, String keyword, boolean otherwise) {
        return known(!schema.has(keyword) || schema.get(keyword).isBoolean(), schema)
                .path(keyword)
                .asBoolean(otherwise);
    }

    private static Set<String> texts(JsonNode list) {
        known(list.isArray(), list);
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(known(text.isTextual(), text).textValue()));
        return texts;
    }
}
