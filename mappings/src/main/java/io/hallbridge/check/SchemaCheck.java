package io.hallbridge.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.dataset.BareSchema;
import io.hallbridge.dataset.Dataset;

/**
 * Checks a document against its dataset's JSON Schema. The validator is called directly, so that each error keeps its
 * place in the document and with it its cell.
 */
final class SchemaCheck implements Check {
    private final Schema schema;
    private final SchemaErrors errors;

    SchemaCheck(Dataset dataset, SchemaErrors errors) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BareSchema.of(dataset.schema()));
        this.errors = errors;
    }

    @Override
    public void look(Inspection at) {
        for (Error error : schema.validate(at.content())) {
            errors.report(error, at);
        }
    }
}
