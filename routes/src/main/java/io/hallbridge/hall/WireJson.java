package io.hallbridge.hall;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** Reads JSON that came over the wire. */
public final class WireJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private WireJson() {}

    /** Whether an answer begins as an object would, though it may be broken further on. */
    static boolean begins(WireAnswer answer) {
        for (byte one : answer.payload()) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    /** The JSON object an answer consists of; a missing node where it is anything else, or broken. */
    public static JsonNode object(WireAnswer answer) {
        try {
            JsonNode root = STRICT.readTree(answer.payload());
            return root.isObject() ? root : MissingNode.getInstance();
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
