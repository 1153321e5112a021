package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.dataset.BareSchema;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.dataset.Parent;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the contents of a dataset's documents must be. Safe for use by several threads. */
final class Contents {
    private final Dataset dataset;
    private final Codes codes;
    private final Schema schema;

    Contents(Dataset dataset, Codes codes) {
        this.dataset = dataset;
        this.codes = codes;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BareSchema.of(dataset.schema()));
    }

    Optional<Parent> parent() {
        return dataset.parent();
    }

    /** What a document is refused for whatever the hall holds: its content, its key or its fingerprint is not right. */
    Optional<Refusal> fault(DocumentSent sent) {
        JsonNode content = sent.content();
        if (content == null) {
            return Optional.empty();
        }
        return breach(content)
                .or(() -> codes.unknown(content))
                .or(() -> otherKey(sent, content))
                .or(() -> otherFingerprint(sent, content));
    }

    private Optional<Refusal> breach(JsonNode content) {
        List<Error> errors = schema.validate(content);
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        Text first = Sentences.SCHEMA.fill(Map.of("where", where(errors.get(0))));
        Text more = errors.size() == 1
                ? Text.same("")
                : Sentences.MORE.fill(Map.of("count", String.valueOf(errors.size() - 1)));
        String zh = message(content, Locale.SIMPLIFIED_CHINESE);
        String en = message(content, Locale.ENGLISH);
        return Optional.of(new Refusal(
                Refusal.SCHEMA,
                new Text(
                        first.zh().replace("{what}", zh) + more.zh(), first.en().replace("{what}", en) + more.en())));
    }

    /** The validator's words for the first breach; they come in the language it is told before it begins. */
    private String message(JsonNode content, Locale locale) {
        return schema.validate(content, execution -> execution.executionConfig(config -> config.locale(locale)))
                .get(0)
                .getMessage();
    }

    /** The field a breach concerns; a missing one is named itself, not the object it is missing from. */
    private static String where(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : place + "/" + error.getProperty();
    }

    private Optional<Refusal> otherKey(DocumentSent sent, JsonNode content) {
        String inside = dataset.keyOf(content).orElse("");
        return inside.equals(sent.key())
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.SCHEMA, Sentences.OTHER_KEY.fill(Map.of("inside", inside))));
    }

    private static Optional<Refusal> otherFingerprint(DocumentSent sent, JsonNode content) {
        String real = Fingerprint.of(content);
        return real.equals(sent.fingerprint())
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.FINGERPRINT, Sentences.FINGERPRINT.fill(Map.of("real", real))));
    }
}
