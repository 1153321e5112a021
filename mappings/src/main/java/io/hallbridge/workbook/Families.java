package io.hallbridge.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The families that a dataset's documents fall into: the groups of the code table of one of its fields. What a family needs
 * and what it has no place for stands in the conditions of the dataset's schema, and nowhere else.
 */
final class Families {
    private final Dataset dataset;
    private final Map.Entry<String, CodeTable> typed;

    private Families(Dataset dataset, Map.Entry<String, CodeTable> typed) {
        this.dataset = dataset;
        this.typed = typed;
    }

    /** The families of a dataset; empty where no field's values come in groups. */
    static Optional<Families> of(Dataset dataset, Datasets datasets) {
        return dataset.codes().entrySet().stream()
                .map(coded -> Map.entry(coded.getKey(), datasets.table(coded.getValue())))
                .filter(coded -> coded.getValue().groups().isPresent())
                .findFirst()
                .map(coded -> new Families(dataset, coded));
    }

    /** The field whose value says which family a document belongs to. */
    String field() {
        return typed.getKey();
    }

    /** Their names, in the order of the types. */
    Collection<String> names() {
        return typed.getValue().values().values().stream()
                .flatMap(type -> type.group().stream())
                .distinct()
                .toList();
    }

    /** The types of a family as a code table of their own. */
    CodeTable types(String family) {
        return typed.getValue().onlyGroup(family);
    }

    /** The dataset as a family's documents are: with what they always need, and without what they never have. */
    Dataset only(String family) {
        Set<String> types = Set.copyOf(
                types(family).values().values().stream().map(CodeValue::code).toList());
        ObjectNode schema = dataset.schema().deepCopy();
        ObjectNode properties = (ObjectNode) schema.path("properties");
        Set<String> needed = new HashSet<>();
        schema.path("required").forEach(field -> needed.add(field.asText()));
        for (JsonNode condition : schema.path("allOf")) {
            if (concerns(condition, types)) {
                condition.path("then").path("required").forEach(field -> needed.add(field.asText()));
                condition.path("then").path("properties").properties().stream()
                        .filter(field -> field.getValue().isBoolean()
                                && !field.getValue().asBoolean())
                        .forEach(field -> properties.remove(field.getKey()));
            }
        }
        ArrayNode required = schema.putArray("required");
        List.copyOf(dataset.fields().keySet()).stream().filter(needed::contains).forEach(required::add);
        return new Dataset(
                dataset.name(),
                dataset.title(),
                dataset.key(),
                dataset.parent(),
                schema,
                dataset.codes(),
                dataset.personal(),
                dataset.rules());
    }

    /** Whether a condition of the schema holds for all of these types. */
    private boolean concerns(JsonNode condition, Set<String> types) {
        Set<String> those = new HashSet<>();
        condition.path("if").path("properties").path(field()).path("enum").forEach(type -> those.add(type.asText()));
        return those.containsAll(types);
    }
}
