package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.dataset.Dataset;
import java.util.Iterator;
import java.util.Set;

/**
 * Checks a document against its dataset's JSON Schema. The validator is called directly, so that each error keeps its
 * place in the document and with it its cell.
 */
final class SchemaCheck implements Check {
    /** Words in a schema that only people read; the validator would complain of the unknown ones. */
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "$comment", "examples");

    private final Schema schema;
    private final SchemaErrors errors;

    SchemaCheck(Dataset dataset, SchemaErrors errors) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(forMachines(dataset.schema()));
        this.errors = errors;
    }

    private static JsonNode forMachines(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    /** Takes out what is not for the validator; a property's own name is never taken for such a word. */
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (name.startsWith("x-") || FOR_PEOPLE.contains(name)) {
                    names.remove();
                } else if (name.equals("properties") || name.equals("$defs")) {
                    object.get(name).forEach(SchemaCheck::strip);
                } else {
                    strip(object.get(name));
                }
            }
        } else {
            node.forEach(SchemaCheck::strip);
        }
    }

    @Override
    public void look(Inspection at) {
        for (Error error : schema.validate(at.content())) {
            errors.report(error, at);
        }
    }
}
