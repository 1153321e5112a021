package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Knows the field that holds the unit of a time limit: {@code promiseUnit} of {@code promiseDays}. */
final class Units {
    private static final String DAYS = "ays";

    private Units() {}

    /** The unit's field among the fields of the same object; empty where the field is no time limit. */
    static Optional<String> of(Map<String, JsonNode> fields, String field) {
        String unit = field.endsWith("D" + DAYS)
                ? field.substring(0, field.length() - 4) + "Unit"
                : field.equals("d" + DAYS) ? "unit" : "";
        return fields.containsKey(unit) ? Optional.of(unit) : Optional.empty();
    }
}
