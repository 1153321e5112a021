package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Places in a document's content, written as a JSON pointer in which a star stands for every element of a list:
 * {@code /materials/}*{@code /need}. A list at its end stands for its elements.
 *
 * @param steps the names on the way
 */
record ContentPath(List<String> steps) {
    private static final Text FORM = new Text(
            "这里应当是内容里的位置，例如 /satisfaction 或 /materials/*/need",
            "a place in the content belongs here, for instance /satisfaction or /materials/*/need");

    ContentPath {
        steps = List.copyOf(steps);
    }

    /** Reads a place; empty, and a problem of the setting, where it is none. */
    static Optional<ContentPath> read(String written, Setting setting) {
        if (!written.startsWith("/") || written.length() == 1) {
            setting.problem(FORM);
            return Optional.empty();
        }
        return Optional.of(new ContentPath(List.of(written.substring(1).split("/", -1))));
    }

    /** Shows every value that stands there, with its place. */
    void each(JsonNode content, BiConsumer<JsonPointer, JsonNode> show) {
        each(content, 0, JsonPointer.empty(), show);
    }

    private void each(JsonNode node, int step, JsonPointer at, BiConsumer<JsonPointer, JsonNode> show) {
        if (step < steps.size() && !steps.get(step).equals("*")) {
            String name = steps.get(step);
            each(node.path(name), step + 1, at.appendProperty(name), show);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each(node.get(i), Math.min(step + 1, steps.size()), at.appendIndex(i), show);
            }
        } else if (step == steps.size() && !node.isMissingNode() && !node.isNull()) {
            show.accept(at, node);
        }
    }

    /** Puts something else in the place of every value that stands there, in the content itself. */
    JsonNode replace(JsonNode content, UnaryOperator<JsonNode> other) {
        return replace(content, 0, other);
    }

    private JsonNode replace(JsonNode node, int step, UnaryOperator<JsonNode> other) {
        if (node instanceof ArrayNode list
                && (step == steps.size() || steps.get(step).equals("*"))) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, replace(list.get(i), Math.min(step + 1, steps.size()), other));
            }
        } else if (step < steps.size()) {
            String name = steps.get(step);
            if (node instanceof ObjectNode object && object.has(name)) {
                object.set(name, replace(object.get(name), step + 1, other));
            }
        } else if (!node.isNull()) {
            return other.apply(node);
        }
        return node;
    }
}
