package io.hallbridge.bench.hall;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A document of a batch as it was sent.
 *
 * @param content a number made from the very bytes of its content; 0 for one without
 */
record Sent(String key, long version, String fingerprint, long content) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The documents of a batch. Contents are not taken apart, only their bytes are summed up. */
    static List<Sent> all(byte[] body) throws IOException {
        List<Sent> sent = new ArrayList<>(500);
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY && "documents".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        sent.add(one(parser, body));
                    }
                }
            }
        }
        return sent;
    }

    private static Sent one(JsonParser parser, byte[] body) throws IOException {
        String key = "";
        String fingerprint = "";
        long version = 0;
        long content = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "key" -> key = parser.getText();
                case "version" -> version = parser.getLongValue();
                case "fingerprint" -> fingerprint = parser.getText();
                case "content" -> content = content(parser, body);
                default -> parser.skipChildren();
            }
        }
        return new Sent(key, version, fingerprint, content);
    }

    private static long content(JsonParser parser, byte[] body) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int length = (int) parser.currentLocation().getByteOffset() - from;
        CRC32C one = new CRC32C();
        CRC32 other = new CRC32();
        one.update(body, from, length);
        other.update(body, from, length);
        long mixed = (one.getValue() << 32 | other.getValue()) * MIX;
        return mixed ^ mixed >>> 31;
    }
}
