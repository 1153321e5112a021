package io.hallbridge.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a parcel's content is packed: a parcel's first line. What the content is, the manifest says; the same content may be
 * packed again with other keys.
 *
 * @param key which key signed it
 * @param cipher how it is sealed; empty where it is not
 * @param seal which key it is sealed with; empty where it is not sealed
 * @param digest SHA-256 of the lines as they are compressed, or what the sealing key makes of that
 * @param bytes how long the lines are
 * @param stored how long they are as they stand in the file
 */
record Packing(String key, String cipher, String seal, String digest, long bytes, long stored) {

    String line(ParcelKind kind) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(kind.head(), ParcelKind.FORMAT)
                .put("key", key)
                .put("cipher", cipher)
                .put("seal", seal)
                .put("digest", digest)
                .put("bytes", bytes)
                .put("stored", stored);
        return json.toString();
    }

    static Packing of(JsonNode json) {
        return new Packing(
                json.path("key").asText(),
                json.path("cipher").asText(),
                json.path("seal").asText(),
                json.path("digest").asText(),
                json.path("bytes").asLong(-1),
                json.path("stored").asLong(-1));
    }
}
