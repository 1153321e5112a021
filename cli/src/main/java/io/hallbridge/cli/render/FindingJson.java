package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import org.jspecify.annotations.Nullable;

/** A finding for programs. */
public final class FindingJson {
    private FindingJson() {}

    public static ObjectNode of(Finding finding, Screen screen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rule", finding.rule().id());
        json.put("severity", finding.severity().word());
        put(json, "dataset", finding.dataset());
        put(json, "key", finding.key());
        put(json, "field", finding.field());
        json.set("origin", origin(finding.origin()));
        put(json, "value", finding.value());
        json.put("message", screen.say(finding.message()));
        json.put("remedy", screen.say(finding.remedy()));
        return json;
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "source", origin.source().isEmpty() ? null : origin.source());
        put(json, "file", origin.file());
        put(json, "sheet", origin.file() == null ? null : origin.table());
        put(json, "table", origin.file() == null ? origin.table() : null);
        put(json, "cell", origin.cell());
        if (origin.row() > 0) {
            json.put("row", origin.row());
        }
        put(json, "column", origin.column());
        put(json, "header", origin.header());
        put(json, "rowKey", origin.rowKey());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
