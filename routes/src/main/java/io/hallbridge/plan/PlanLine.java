package io.hallbridge.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a plan file: a head, one change each, a seal. Changes stand in bundles as the same lines. */
public final class PlanLine {
    /** The first had contents as texts; both can be read. */
    static final int FORMAT = 2;

    static final String HEAD = "{\"hallbridge-plan\":" + FORMAT + "}";

    private static final String CHECKSUM = ",\"sha256\":\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanLine() {}

    static JsonNode parse(byte[] line) throws IOException {
        return JSON.readTree(line);
    }

    /** A change as a line. Its content stands at the end, byte for byte as it was hashed. */
    public static byte[] of(Change change) {
        Utf8 line = new Utf8();
        member("{\"operation\":", change.operation().name().toLowerCase(Locale.ROOT), line);
        member(",\"dataset\":", change.dataset(), line);
        member(",\"key\":", change.key(), line);
        line.ascii(",\"version\":" + change.version());
        member(",\"fingerprint\":", change.fingerprint(), line);
        if (change.previous() != null) {
            member(",\"previous\":", change.previous(), line);
        }
        member(",\"source\":", change.source(), line);
        member(",\"origin\":", change.origin(), line);
        line.ascii(",\"content\":");
        if (change.content() == null) {
            line.ascii("null");
        } else {
            line.plain(change.content().bytes());
        }
        line.ascii('}');
        return line.toBytes();
    }

    private static void member(String before, String text, Utf8 line) {
        line.ascii(before);
        line.quoted(text);
    }

    /**
     * The change that a line holds.
     *
     * @throws IOException where it holds none
     */
    public static Change change(byte[] line) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Content content = null;
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && name.equals("content")) {
                    content = rest(line, (int) json.currentTokenLocation().getByteOffset());
                    break;
                }
                if (value != JsonToken.VALUE_NULL) {
                    texts.put(name, json.getText());
                }
            }
        }
        return change(
                texts, content == null && texts.containsKey("content") ? Content.of(texts.get("content")) : content);
    }

    /** What stands at the end, but for the brace that closes the line. */
    private static Content rest(byte[] line, int from) {
        return Content.of(Arrays.copyOfRange(line, from, line.length - 1));
    }

    private static Change change(Map<String, String> texts, @Nullable Content content) throws IOException {
        try {
            return new Change(
                    Operation.valueOf(texts.getOrDefault("operation", "").toUpperCase(Locale.ROOT)),
                    texts.getOrDefault("dataset", ""),
                    texts.getOrDefault("key", ""),
                    Long.parseLong(texts.getOrDefault("version", "0")),
                    texts.getOrDefault("fingerprint", ""),
                    texts.get("previous"),
                    content,
                    texts.getOrDefault("source", ""),
                    texts.getOrDefault("origin", ""));
        } catch (IllegalArgumentException noChange) {
            throw new IOException(noChange);
        }
    }

    /** The seal without its checksum, which {@link #sealed} puts at its end. */
    static String seal(Manifest manifest, long changes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sealed", manifest.created().toString())
                .put("id", manifest.id())
                .put("job", manifest.job())
                .put("hall", manifest.hall())
                .put("region", manifest.region())
                .put("position", manifest.position())
                .put("tool", manifest.tool())
                .put("changes", changes);
        json.set("inputs", JSON.valueToTree(manifest.inputs()));
        json.set("definitions", JSON.valueToTree(manifest.definitions()));
        json.set("counts", JSON.valueToTree(manifest.counts()));
        json.set("findings", JSON.valueToTree(manifest.findings()));
        return write(json);
    }

    static String sealed(String seal, String sha256) {
        return seal.substring(0, seal.length() - 1) + CHECKSUM + sha256 + "\"}";
    }

    /** What {@link #seal} gave, of a line that {@link #sealed} made. */
    static String unsealed(String line) {
        int end = line.lastIndexOf(CHECKSUM);
        return end < 0 ? line : line.substring(0, end) + "}";
    }

    static Manifest manifest(JsonNode json) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        json.path("counts").properties().forEach(entry -> counts.put(entry.getKey(), longs(entry.getValue())));
        return new Manifest(
                json.path("id").asText(),
                json.path("job").asText(),
                json.path("hall").asText(),
                json.path("region").asText(),
                Instant.parse(json.path("sealed").asText()),
                json.path("position").asLong(),
                json.path("tool").asText(),
                texts(json.path("inputs")),
                texts(json.path("definitions")),
                counts,
                longs(json.path("findings")));
    }

    private static Map<String, Long> longs(JsonNode json) {
        Map<String, Long> longs = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
        return longs;
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static String write(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
