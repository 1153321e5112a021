package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Which tables the documents of a dataset go to.
 *
 * @param route the field that tells the families apart; empty where there is but one
 * @param families at least one
 */
record Layout(Optional<JsonPointer> route, List<Family> families) {
    Layout {
        families = List.copyOf(families);
    }

    /** The family of a document; empty where the target has no table for it. */
    Optional<Family> family(JsonNode content) {
        if (route.isEmpty()) {
            return Optional.of(families.get(0));
        }
        String value = content.at(route.get()).asText("");
        return families.stream()
                .filter(family -> family.values().contains(value))
                .findFirst();
    }

    /** Whether all main tables hold what a comparison with the ledger needs. */
    boolean lists() {
        return families.stream()
                .map(Family::main)
                .allMatch(main -> main.column(RowSlot.KEY).isPresent()
                        && main.column(RowSlot.FINGERPRINT).isPresent());
    }
}
