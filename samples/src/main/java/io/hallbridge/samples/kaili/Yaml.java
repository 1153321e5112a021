package io.hallbridge.samples.kaili;

import java.util.List;
import java.util.Map;

/** Values as they are written in YAML, on one line. */
final class Yaml {
    private Yaml() {}

    static String of(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Yaml::of).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return "{ "
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                                    .toList())
                    + " }";
        }
        return quoted(value.toString());
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
