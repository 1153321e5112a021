package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.mapping.Document;
import java.util.HashSet;
import java.util.Set;

/** What a document tells of a person, as cleaned and as it was written. */
final class PersonalValues {
    private final Dataset dataset;
    private final Document document;
    private final Set<String> values = new HashSet<>();

    private PersonalValues(Dataset dataset, Document document) {
        this.dataset = dataset;
        this.document = document;
    }

    /** All values of the document's personal fields. */
    static Set<String> of(Dataset dataset, Document document) {
        if (dataset.personal().isEmpty()) {
            return Set.of();
        }
        PersonalValues personal = new PersonalValues(dataset, document);
        personal.collect("", document.content());
        dataset.personal().forEach(path -> personal.addRaw("/" + path));
        return Set.copyOf(personal.values);
    }

    private void collect(String pointer, JsonNode node) {
        if (node.isValueNode()) {
            if (dataset.isPersonal(pointer)) {
                values.add(node.asText());
                addRaw(pointer);
            }
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i));
            }
        }
        node.properties().forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue()));
    }

    /** Also where mapping could make no value of it. */
    private void addRaw(String pointer) {
        String raw = document.places().raw(pointer);
        if (raw != null) {
            values.add(raw);
        }
    }
}
