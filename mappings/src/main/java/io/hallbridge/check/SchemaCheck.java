package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.dataset.BareSchema;
import io.hallbridge.dataset.Dataset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a document against its dataset's JSON Schema. The validator is called directly, so that each error keeps its
 * place in the document and with it its cell; it is asked, and made ready, only for documents that a {@link Glance} does
 * not find sound.
 */
final class SchemaCheck implements Check {
    private final JsonNode bare;
    private final Optional<Glance> glance;
    private final SchemaErrors errors;
    private volatile @Nullable Schema schema;

    SchemaCheck(Dataset dataset, SchemaErrors errors) {
        this.bare = BareSchema.of(dataset.schema());
        this.glance = GlanceReader.read(bare);
        this.errors = errors;
    }

    @Override
    public void look(Inspection at) {
        if (glance.isPresent() && glance.get().passes(at.content())) {
            return;
        }
        for (Error error : schema().validate(at.content())) {
            errors.report(error, at);
        }
    }

    private Schema schema() {
        Schema known = schema;
        return known == null ? compiled() : known;
    }

    private synchronized Schema compiled() {
        Schema known = schema;
        if (known == null) {
            known = compiled(bare);
            schema = known;
        }
        return known;
    }

    /** The schema as the validator understands it. */
    static Schema compiled(JsonNode bare) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(bare);
    }
}
