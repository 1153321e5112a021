package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.dataset.Utf8;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a template that is made of a place in the document's content, or of a slot: put into other forms, or filled
 * where nothing stands there.
 *
 * @param slot the slot it is made of; null for a place in the content
 * @param place the place in the content
 * @param otherwise what is sent where nothing stands there
 * @param part which part of a key of several fields it is, from 1; 0 for all of it
 * @param separator what the elements of a list are joined with to one text
 * @param forms the forms it is put into, one after the other
 */
record Drawn(
        @Nullable Slot slot,
        JsonPointer place,
        Optional<String> otherwise,
        int part,
        Optional<String> separator,
        List<Form> forms)
        implements Template.Piece {
    Drawn {
        forms = List.copyOf(forms);
    }

    static Drawn plain(JsonPointer place) {
        return new Drawn(null, place, Optional.empty(), 0, Optional.empty(), List.of());
    }

    @Override
    public boolean write(Utf8 json, Filling filling) {
        JsonNode found = slot == null ? filling.content().at(place) : TextNode.valueOf(filling.raw(slot));
        JsonNode made = made(found);
        if (made.isMissingNode()) {
            return false;
        }
        json.plain(made.toString());
        return true;
    }

    @Override
    public Stream<Drawn> drawn() {
        return slot == null ? Stream.of(this) : Stream.empty();
    }

    @Override
    public Stream<Slot> slots() {
        return slot == null ? Stream.empty() : Stream.of(slot);
    }

    /** Whether a content has nothing to draw on, so that what else is said is sent. */
    boolean isFilled(JsonNode content) {
        return otherwise.isPresent() && isEmpty(content.at(place));
    }

    /** Whether what stands in a content cannot be put into the forms. */
    boolean isUnfit(JsonNode content) {
        JsonNode found = content.at(place);
        return !isEmpty(found) && made(found).isMissingNode();
    }

    /** What is sent for what stands there; missing where that is nothing. */
    private JsonNode made(JsonNode found) {
        if (isEmpty(found)) {
            return otherwise.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
        }
        JsonNode made = separator.isPresent() && found.isArray() ? joined(found, separator.get()) : found;
        if (part > 0) {
            String[] parts = made.asText().split("\\|", -1);
            made = part <= parts.length ? TextNode.valueOf(parts[part - 1]) : MissingNode.getInstance();
        }
        for (Form form : forms) {
            Optional<JsonNode> next = form.of(made);
            if (next.isEmpty()) {
                return MissingNode.getInstance();
            }
            made = next.get();
        }
        return made;
    }

    private static boolean isEmpty(JsonNode found) {
        return found.isMissingNode()
                || found.isNull()
                || found.isTextual() && found.textValue().isEmpty()
                || found.isArray() && found.isEmpty();
    }

    private static JsonNode joined(JsonNode list, String separator) {
        StringJoiner joined = new StringJoiner(separator);
        list.forEach(element -> joined.add(element.asText()));
        return TextNode.valueOf(joined.toString());
    }
}
