package io.hallbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of a document, field by field, lists element by element. */
public final class FieldChanges {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldChanges() {}

    /** The fields that differ, in the order of the fields. */
    public static List<FieldChange> between(Content before, Content after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", parsed(before), parsed(after), changes);
        return changes;
    }

    private static JsonNode parsed(Content content) {
        try {
            return JSON.readTree(content.bytes());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name), changes));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i), changes);
            }
        } else {
            add(new FieldChange(path, shown(before), shown(after)), changes);
        }
    }

    /** A field that is null is as good as absent. */
    private static void add(FieldChange change, List<FieldChange> changes) {
        if (change.before() != null || change.after() != null) {
            changes.add(change);
        }
    }

    private static @Nullable String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
