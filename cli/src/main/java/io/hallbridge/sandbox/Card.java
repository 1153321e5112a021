package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/**
 * What a document is found by, read off its content by the names of fields that datasets share.
 *
 * @param name what it is called
 * @param department whose it is
 * @param audiences whom it serves, {@code ,1,2,}; empty where it does not say
 * @param content the document as JSON text
 */
record Card(String name, String department, String audiences, String content) {

    static Card of(JsonNode content) {
        return new Card(
                content.path("name").asText(),
                content.path("subject").asText(),
                audiences(content.path("audiences")),
                content.toString());
    }

    private static String audiences(JsonNode codes) {
        StringJoiner joined = new StringJoiner(",", ",", ",").setEmptyValue("");
        codes.forEach(code -> joined.add(code.asText()));
        return joined.toString();
    }
}
