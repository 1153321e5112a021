package io.hallbridge.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A column of an empty workbook, as the dataset's schema describes it.
 *
 * @param name the field
 * @param title its title, as departments know it
 * @param needed whether the schema always demands it
 * @param several whether a cell may hold several values
 * @param number whether it holds a whole number
 * @param longest the most characters; 0 where there is no limit
 * @param codes the code table its values come from
 * @param expected what its values look like, where the schema says so
 */
record TemplateField(
        String name,
        String title,
        boolean needed,
        boolean several,
        boolean number,
        int longest,
        Optional<CodeTable> codes,
        Optional<Text> expected) {

    /** A list below a document, on a sheet of its own. */
    record Child(String name, String title, List<TemplateField> fields) {}

    /** The fields that stand in a document's own row. */
    static List<TemplateField> of(Template template) {
        return fields(template.dataset().schema(), "", template);
    }

    /** The lists of a dataset. */
    static List<Child> children(Template template) {
        List<Child> children = new ArrayList<>();
        template.dataset().schema().path("properties").fields().forEachRemaining(property -> {
            if (Dataset.isListOfObjects(property.getValue())) {
                children.add(new Child(
                        property.getKey(),
                        property.getValue().path("title").asText(property.getKey()),
                        fields(property.getValue().path("items"), property.getKey() + ".", template)));
            }
        });
        return children;
    }

    private static List<TemplateField> fields(JsonNode schema, String path, Template template) {
        Set<String> needed = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        List<TemplateField> fields = new ArrayList<>();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (!Dataset.isListOfObjects(property.getValue())) {
                fields.add(field(
                        property.getKey(),
                        property.getValue(),
                        needed.contains(property.getKey()),
                        template.table(path + property.getKey())));
            }
        });
        return fields;
    }

    private static TemplateField field(String name, JsonNode schema, boolean needed, Optional<CodeTable> codes) {
        JsonNode expected = schema.path("x-expected");
        return new TemplateField(
                name,
                schema.path("title").asText(name),
                needed,
                schema.path("type").asText().equals("array"),
                schema.path("type").asText().equals("integer"),
                schema.path("maxLength").asInt(0),
                codes,
                expected.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Text(
                                expected.path("zh").asText(),
                                expected.path("en").asText())));
    }
}
