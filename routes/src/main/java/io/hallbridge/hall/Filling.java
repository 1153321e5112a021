package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.dataset.Utf8;

/** What a template's slots hold in one call. */
interface Filling {

    /** Appends what a slot holds as JSON; false, and nothing appended, where it holds nothing. */
    boolean write(Slot slot, Utf8 json);

    /** What a slot holds as a text, without quotes; empty where it holds nothing. */
    String text(Slot slot);

    /** The same to be put into another form; a moment as ISO 8601 has it. */
    default String raw(Slot slot) {
        return text(slot);
    }

    /** The document's content; a missing node where there is none. */
    default JsonNode content() {
        return MissingNode.getInstance();
    }
}
