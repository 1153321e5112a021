package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Masked;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.FieldChange;
import io.hallbridge.plan.FieldChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of documents may be shown to people: all of it where personal values were asked for, else with personal keys and
 * fields masked.
 *
 * @param datasets the datasets, which say what is personal
 * @param all whether personal values were asked for
 */
public record Discretion(Datasets datasets, boolean all) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A document's key. */
    String key(String dataset, String key) {
        return hasPersonalKey(dataset) ? Masked.of(key) : key;
    }

    /** What differs between two contents of a document. */
    List<FieldChange> changes(String dataset, Content before, Content after) {
        List<FieldChange> changes = FieldChanges.between(before, after);
        Set<String> personal = new HashSet<>(personal(dataset, parsed(before)));
        personal.addAll(personal(dataset, parsed(after)));
        return changes.stream().map(change -> change(dataset, change, personal)).toList();
    }

    /** A group of fields that came or went is one change, in which personal values stand among others. */
    private FieldChange change(String dataset, FieldChange change, Set<String> personal) {
        String pointer = "/" + change.path().replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
        UnaryOperator<String> mask =
                isPersonal(dataset, pointer) ? Masked::of : value -> Masked.within(value, personal);
        return new FieldChange(change.path(), masked(change.before(), mask), masked(change.after(), mask));
    }

    private static @Nullable String masked(@Nullable String value, UnaryOperator<String> mask) {
        return value == null ? null : mask.apply(value);
    }

    /** A document's content. */
    JsonNode content(String dataset, Content content) {
        JsonNode parsed = parsed(content);
        Set<String> personal = personal(dataset, parsed);
        return personal.isEmpty() ? parsed : masked(dataset, "", parsed, personal);
    }

    private static JsonNode parsed(Content content) {
        try {
            return JSON.readTree(content.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode masked(String dataset, String pointer, JsonNode node, Set<String> personal) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            masked(dataset, pointer + "/" + field.getKey(), field.getValue(), personal)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(dataset, pointer + "/" + i, array.get(i), personal));
            }
        } else if (isPersonal(dataset, pointer)) {
            return TextNode.valueOf(Masked.of(node.asText()));
        } else if (node.isTextual()) {
            return TextNode.valueOf(Masked.within(node.textValue(), personal));
        }
        return node;
    }

    /** Words about a document, the hall's for example, which might repeat what is personal in it. */
    String words(String dataset, String words, @Nullable Content content) {
        return content == null ? words : Masked.within(words, personal(dataset, parsed(content)));
    }

    private Set<String> personal(String dataset, JsonNode content) {
        Set<String> personal = new HashSet<>();
        if (!all && find(dataset).isPresent()) {
            collect(dataset, "", content, personal);
        }
        return personal;
    }

    private void collect(String dataset, String pointer, JsonNode node, Set<String> personal) {
        if (node.isValueNode() && isPersonal(dataset, pointer)) {
            personal.add(node.asText());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(dataset, pointer + "/" + i, node.get(i), personal);
            }
        }
        node.properties()
                .forEach(field -> collect(dataset, pointer + "/" + field.getKey(), field.getValue(), personal));
    }

    private boolean isPersonal(String dataset, String pointer) {
        return !all && find(dataset).filter(one -> one.isPersonal(pointer)).isPresent();
    }

    private boolean hasPersonalKey(String dataset) {
        return !all && datasets.hasPersonalKey(dataset);
    }

    private Optional<Dataset> find(String dataset) {
        return datasets.find(dataset).filter(one -> !one.personal().isEmpty());
    }
}
