package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a profile where in an answer something stands, and from an answer what stands there. */
final class Places {
    private static final Text POINTER =
            new Text("这里应当是 JSON 指针，例如 /data/code", "a JSON pointer belongs here, for instance /data/code");

    private Places() {}

    static Optional<Setting> given(Setting setting) {
        return Optional.of(setting).filter(Setting::present);
    }

    static JsonPointer needed(Setting setting) {
        return place(setting, setting.needed());
    }

    static Optional<JsonPointer> perhaps(Setting setting) {
        return given(setting).map(Places::needed);
    }

    /** Where nothing is said, nowhere. */
    static JsonPointer orNowhere(Setting setting) {
        return perhaps(setting).orElse(JsonPointer.compile("/ "));
    }

    /** What must stand where: one value or one of several. */
    static Map<JsonPointer, List<String>> values(Setting setting) {
        Map<JsonPointer, List<String>> values = new LinkedHashMap<>();
        setting.entries().forEach((at, value) -> {
            if (!value.present()) {
                value.needed();
            }
            values.put(place(value, at), value.texts());
        });
        return values;
    }

    private static JsonPointer place(Setting setting, String written) {
        if (written.isEmpty() || written.startsWith("/")) {
            return JsonPointer.compile(written);
        }
        setting.problem(POINTER);
        return JsonPointer.empty();
    }

    /** What stands at a place as a text, be it a text, a number or true or false; empty where nothing does. */
    static String text(JsonNode root, JsonPointer at) {
        JsonNode found = root.at(at);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }

    /** Whether everything stands where it must. */
    static boolean hold(Map<JsonPointer, List<String>> values, JsonNode root) {
        return values.entrySet().stream().allMatch(wanted -> wanted.getValue().contains(text(root, wanted.getKey())));
    }
}
