package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document being looked at: its fields for the checks to ask, and the findings they report. */
final class Inspection {
    private final Dataset dataset;
    private final Document document;
    private final List<Finding> findings = new ArrayList<>(0);
    private final Map<String, Optional<Moment>> moments = new HashMap<>();
    private @Nullable Set<String> personal;

    Inspection(Dataset dataset, Document document) {
        this.dataset = dataset;
        this.document = document;
    }

    List<Finding> findings() {
        return findings;
    }

    ObjectNode content() {
        return document.content();
    }

    /** The text of a field; empty where it is absent, blank or no text. */
    Optional<String> text(String field) {
        return text(document.content(), field);
    }

    static Optional<String> text(JsonNode element, String field) {
        String text = element.path(field).textValue();
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The moment in a field, read once for all checks; empty where there is none or it is not in the form of one. */
    Optional<Moment> moment(String field) {
        Optional<Moment> known = moments.get(field);
        if (known == null) {
            known = text(field).flatMap(Moment::parse);
            moments.put(field, known);
        }
        return known;
    }

    /** The whole number of a field; empty where it is absent or no whole number. */
    OptionalLong number(String field) {
        JsonNode value = document.content().path(field);
        return value.canConvertToLong() && value.isIntegralNumber()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    /** The texts of a list field; none where it is absent. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        list(field).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** The elements of a list field; none where it is absent. */
    JsonNode list(String field) {
        return document.content().path(field);
    }

    /** What people call a field. */
    String titleOf(String field) {
        return dataset.titleOf(field);
    }

    /** Whether something has been found about a field. */
    boolean said(String field) {
        return findings.stream().anyMatch(finding -> ("/" + field).equals(finding.field()));
    }

    /** Reports a fault of a field that has its name at the top of the document. */
    void report(Rule rule, String field, Map<String, String> args) {
        reportAt(rule, "/" + field, args);
    }

    /** Reports a fault at a place in the document, with the raw value found there. */
    void reportAt(Rule rule, String pointer, Map<String, String> args) {
        Places places = document.places();
        Origin origin = pointer.isEmpty() ? places.row() : places.at(pointer);
        String raw = pointer.isEmpty() ? null : places.raw(pointer);
        Finding found = new Finding(
                rule,
                rule.severity(),
                document.dataset(),
                document.key(),
                pointer,
                origin,
                raw == null ? valueAt(pointer) : raw,
                args,
                Set.of());
        findings.add(found.quoting(personal()));
    }

    /** The document's personal values, which a sentence about another field might quote. */
    Set<String> personal() {
        Set<String> values = personal;
        if (values == null) {
            values = PersonalValues.of(dataset, document);
            personal = values;
        }
        return values;
    }

    private @Nullable String valueAt(String pointer) {
        JsonNode value = document.content().at(pointer);
        return value.isValueNode() ? value.asText() : null;
    }
}
