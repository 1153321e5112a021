package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Map;

/** Compares documents with what a case says of them: only fields it names count, {@code ~} means absent. */
final class CaseCompare {
    private final List<Text> differences;

    CaseCompare(List<Text> differences) {
        this.differences = differences;
    }

    void compare(String where, Setting expected, JsonNode actual) {
        if (!expected.present()) {
            differ(where, "—", actual, actual.isMissingNode());
        } else if (expected.isSection()) {
            for (Map.Entry<String, Setting> field : expected.entries().entrySet()) {
                compare(where + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()));
            }
        } else if (expected.isList()) {
            List<Setting> items = expected.items();
            differ(where, items.size() + " 个/items", actual, actual.size() == items.size());
            for (int i = 0; i < items.size() && i < actual.size(); i++) {
                compare(where + "/" + i, items.get(i), actual.path(i));
            }
        } else {
            String text = expected.text("");
            differ(where, text, actual, actual.isValueNode() && actual.asText().equals(text));
        }
    }

    private void differ(String where, String expected, JsonNode actual, boolean same) {
        if (!same) {
            String shown = actual.isMissingNode() ? "—" : actual.toString();
            differences.add(new Text(
                    where + "：应为 " + expected + "，实为 " + shown, where + ": expected " + expected + ", was " + shown));
        }
    }
}
