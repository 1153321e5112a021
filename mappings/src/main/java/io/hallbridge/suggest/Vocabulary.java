package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.mapping.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All titles that a dataset's fields are known by: the schema's own, those met elsewhere, and those of other mappings. */
final class Vocabulary {
    private Vocabulary() {}

    /**
     * The titles of each field that can stand in one column, the preferred first.
     *
     * @param list the list whose elements' fields are asked for; empty for the document's own
     * @param known mappings whose titles are taken over
     */
    static Map<String, List<String>> of(Dataset dataset, String list, Collection<Mapping> known) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        dataset.fields(list).forEach((field, schema) -> {
            if (!Dataset.isListOfObjects(schema)) {
                titles.put(field, titles(schema, field, list.isEmpty() ? field : list + "." + field, dataset, known));
            }
        });
        return titles;
    }

    private static List<String> titles(
            JsonNode schema, String field, String path, Dataset dataset, Collection<Mapping> known) {
        Set<String> titles = new LinkedHashSet<>();
        titles.add(schema.path("title").asText(field));
        schema.path("x-titles").forEach(title -> titles.add(title.asText()));
        known.stream()
                .filter(mapping -> mapping.dataset().name().equals(dataset.name()))
                .forEach(mapping -> titles.addAll(mapping.titles().getOrDefault(path, List.of())));
        if (schema.has("x-column")) {
            titles.add(schema.path("x-column").asText());
        }
        titles.add(field);
        return new ArrayList<>(titles);
    }

    /** The fields that are lists of objects. */
    static List<String> lists(Dataset dataset) {
        return dataset.fields().entrySet().stream()
                .filter(field -> Dataset.isListOfObjects(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
