package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Knows the field that holds the unit of a time limit: {@code promiseUnit} of {@code promiseDays}. */
final class Units {
    private Units() {}

    /** The unit's field among the fields of the same object; empty where the field is no time limit. */
    static Optional<String> of(Map<String, JsonNode> fields, String field) {
        String unit = field.equals("days") ? "unit" : field.replaceFirst("Days$", "Unit");
        return unit.equals(field) || !fields.containsKey(unit) ? Optional.empty() : Optional.of(unit);
    }
}
