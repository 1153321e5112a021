package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the validator's errors into findings in our own words. */
final class SchemaErrors {
    private final Dataset dataset;
    private final Datasets datasets;

    SchemaErrors(Dataset dataset, Datasets datasets) {
        this.dataset = dataset;
        this.datasets = datasets;
    }

    void report(Error error, Inspection at) {
        Place place = Place.of(error.getInstanceLocation());
        switch (String.valueOf(error.getKeyword())) {
            case "required" -> missing(place.child(error.getProperty()), at);
            case "dependentRequired" -> missing(place.child(String.valueOf(error.getArguments()[0])), at);
            case "minLength" -> length(SchemaRules.VALUE_TOO_SHORT, place, error, at);
            case "maxLength" -> length(SchemaRules.VALUE_TOO_LONG, place, error, at);
            case "minItems" -> size(SchemaRules.LIST_TOO_SHORT, place, error, at);
            case "maxItems" -> size(SchemaRules.LIST_TOO_LONG, place, error, at);
            case "pattern" -> malformed(place, error, at);
            case "minimum" -> expected(SchemaRules.VALUE_OUT_OF_RANGE, place, Text.same("≥ " + argument(error)), at);
            case "maximum" -> expected(SchemaRules.VALUE_OUT_OF_RANGE, place, Text.same("≤ " + argument(error)), at);
            case "enum", "const" -> expected(SchemaRules.VALUE_NOT_ALLOWED, place, allowed(error), at);
            case "uniqueItems" -> report(SchemaRules.VALUE_TWICE, place, Map.of(), at);
            case "type" -> wrongKind(place, error, at);
            case "additionalProperties" -> unknown(place, error.getProperty(), at);
            case "false" -> notForType(place, at);
            default -> report(SchemaRules.SCHEMA_VIOLATED, place, keyword(error), at);
        }
    }

    private void missing(Place place, Inspection at) {
        report(SchemaRules.VALUE_MISSING, place, Map.of(), at);
    }

    private void length(Rule rule, Place place, Error error, Inspection at) {
        String text = error.getInstanceNode().asText();
        if (text.isEmpty()) {
            missing(place, at);
            return;
        }
        String length = String.valueOf(text.codePointCount(0, text.length()));
        report(rule, place, Map.of("length", length, "limit", argument(error)), at);
    }

    private void size(Rule rule, Place place, Error error, Inspection at) {
        int size = error.getInstanceNode().size();
        if (size == 0) {
            missing(place, at);
            return;
        }
        report(rule, place, Map.of("length", String.valueOf(size), "limit", argument(error)), at);
    }

    private void expected(Rule rule, Place place, Text expected, Inspection at) {
        String value = at.content().at(place.pointer()).asText();
        report(Wording.put(rule, "expected", expected), place, Map.of("value", value), at);
    }

    private void malformed(Place place, Error error, Inspection at) {
        Optional<String> local = dataset.property(place.path())
                .map(property -> property.path("x-local").asText())
                .filter(field -> LegacyCodes.contain(error.getInstanceNode().asText()))
                .filter(dataset.fields()::containsKey);
        Rule rule = local.map(field -> Wording.put(SchemaRules.LEGACY_CODE, "local", Text.same(dataset.titleOf(field))))
                .orElse(SchemaRules.VALUE_MALFORMED);
        expected(rule, place, form(place, error), at);
    }

    /** What the schema says a value in this form is made of; the pattern itself where it says nothing. */
    private Text form(Place place, Error error) {
        return dataset.property(place.path())
                .map(property -> property.path("x-expected"))
                .filter(JsonNode::isObject)
                .map(words ->
                        new Text(words.path("zh").asText(), words.path("en").asText()))
                .orElseGet(() -> Text.same(argument(error)));
    }

    private static Text allowed(Error error) {
        List<String> values = new ArrayList<>();
        error.getSchemaNode().forEach(value -> values.add(value.asText()));
        return Text.same(values.isEmpty() ? error.getSchemaNode().asText() : String.join("、", values));
    }

    private void wrongKind(Place place, Error error, Inspection at) {
        Rule found =
                Wording.put(SchemaRules.WRONG_KIND, "found", Wording.kind(String.valueOf(error.getArguments()[0])));
        Text expected = Wording.kind(String.valueOf(error.getArguments()[1]));
        report(Wording.put(found, "expected", expected), place, Map.of(), at);
    }

    private void unknown(Place place, String field, Inspection at) {
        String known = String.join("、", dataset.fields(place.path()).keySet());
        at.reportAt(SchemaRules.UNKNOWN_FIELD, place.child(field).pointer(), Map.of("field", field, "known", known));
    }

    private void notForType(Place place, Inspection at) {
        String type = at.text("type").orElse("");
        Text title = datasets.findTable(dataset.codes().getOrDefault("type", ""))
                .map(codes -> codes.values().get(type))
                .map(CodeValue::title)
                .orElse(Text.same(type));
        report(Wording.put(SchemaRules.FIELD_NOT_FOR_TYPE, "type", title), place, Map.of(), at);
    }

    private static Map<String, String> keyword(Error error) {
        return Map.of("keyword", String.valueOf(error.getKeyword()));
    }

    private static String argument(Error error) {
        return String.valueOf(error.getArguments()[0]);
    }

    private void report(Rule rule, Place place, Map<String, String> args, Inspection at) {
        Map<String, String> all = new HashMap<>(args);
        all.put("title", place.path().isEmpty() ? dataset.title().zh() : dataset.titleOf(place.path()));
        at.reportAt(rule, place.pointer(), all);
    }

    /**
     * A place in a document, as a JSON pointer and as the field's path.
     *
     * @param pointer {@code /materials/2/name}
     * @param path {@code materials.name}
     */
    record Place(String pointer, String path) {
        static Place of(NodePath location) {
            Place place = new Place("", "");
            for (int i = 0; i < location.getNameCount(); i++) {
                Object step = location.getElement(i);
                place = step instanceof Integer
                        ? new Place(place.pointer + "/" + step, place.path)
                        : place.child(String.valueOf(step));
            }
            return place;
        }

        Place child(String name) {
            String escaped = name.replace("~", "~0").replace("/", "~1");
            return new Place(pointer + "/" + escaped, path.isEmpty() ? name : path + "." + name);
        }
    }
}
