package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;

/**
 * A demand of a hall's that a document does not meet.
 *
 * @param field the place in the document
 * @param rule the demand's id, {@code target-too-long}
 * @param message what is wrong; it names no value, since that may be a person's
 * @param remedy what to do
 * @param value what stands there; empty where nothing does
 */
public record Unmet(JsonPointer field, String rule, Text message, Text remedy, String value) {

    /** Its rule with the words for this one case; one that no table holds is an error called by its message. */
    public Rule asRule() {
        return TargetRules.all().stream()
                .filter(known -> known.id().equals(rule))
                .findFirst()
                .map(known -> new Rule(rule, known.severity(), known.mandatory(), known.title(), message, remedy))
                .orElse(new Rule(rule, Severity.ERROR, true, message, message, remedy));
    }
}
