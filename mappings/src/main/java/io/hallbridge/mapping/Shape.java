package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the dataset says of a field.
 *
 * @param path the field's path: {@code materials.need}
 * @param title what people call it
 * @param type its type in JSON: {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array}
 * @param code whether it holds a code or number of a fixed form, which is cleaned as such
 * @param format {@code date} for a date, {@code date-time} for a moment; empty for anything else
 * @param required whether every document has it
 * @param table the code table of its values
 * @param elements for a list of objects, the fields of each
 */
record Shape(
        String path,
        String title,
        String type,
        boolean code,
        String format,
        boolean required,
        Optional<CodeTable> table,
        Map<String, Shape> elements) {

    boolean isDate() {
        return format.equals("date") || isMoment();
    }

    /** Whether a date in it has a time of day. */
    boolean isMoment() {
        return format.equals("date-time");
    }

    boolean isList() {
        return type.equals("array");
    }

    /** The fields of a document (path empty) or of the elements of a list, in the schema's order. */
    static Map<String, Shape> of(Dataset dataset, Datasets datasets, String list) {
        JsonNode owner = list.isEmpty()
                ? dataset.schema()
                : dataset.property(list).map(field -> field.path("items")).orElse(dataset.schema());
        Map<String, Shape> shapes = new LinkedHashMap<>();
        dataset.fields(list).forEach((name, schema) -> {
            String path = list.isEmpty() ? name : list + "." + name;
            boolean required =
                    names(owner, name) || list.isEmpty() && dataset.key().contains(name);
            shapes.put(name, of(path, schema, required, dataset, datasets));
        });
        return shapes;
    }

    private static boolean names(JsonNode owner, String name) {
        for (JsonNode required : owner.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Shape of(String path, JsonNode schema, boolean required, Dataset dataset, Datasets datasets) {
        Optional<CodeTable> table =
                Optional.ofNullable(dataset.codes().get(path)).flatMap(datasets::findTable);
        return new Shape(
                path,
                schema.path("title").asText(path),
                schema.path("type").asText("string"),
                schema.has("pattern"),
                schema.path("format").asText(),
                required,
                table,
                schema.path("items").has("properties") ? of(dataset, datasets, path) : Map.of());
    }
}
