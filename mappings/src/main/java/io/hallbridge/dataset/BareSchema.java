package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;

/** A dataset's schema without the words that only people read, which a validator would complain of or carry along. */
public final class BareSchema {
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "$comment", "examples");
    private static final Set<String> OF_NAMES = Set.of("properties", "$defs", "dependentSchemas", "patternProperties");

    private BareSchema() {}

    public static JsonNode of(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    /** A property of the name {@code title} is a property and stays. */
    private static void strip(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            node.forEach(BareSchema::strip);
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.startsWith("x-") || FOR_PEOPLE.contains(name)) {
                names.remove();
            } else if (OF_NAMES.contains(name)) {
                object.get(name).forEach(BareSchema::strip);
            } else {
                strip(object.get(name));
            }
        }
    }
}
