package io.hallbridge.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a plan file: a head, one change each, a seal. Changes stand in bundles as the same lines. */
public final class PlanLine {
    static final int FORMAT = 1;
    static final String HEAD = "{\"hallbridge-plan\":" + FORMAT + "}";

    private static final String CHECKSUM = ",\"sha256\":\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanLine() {}

    static JsonNode parse(String line) throws IOException {
        return JSON.readTree(line);
    }

    /** A change as a line. */
    public static String of(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("operation", change.operation().name().toLowerCase(Locale.ROOT))
                .put("dataset", change.dataset())
                .put("key", change.key())
                .put("version", change.version())
                .put("fingerprint", change.fingerprint())
                .put("previous", change.previous())
                .put("source", change.source())
                .put("origin", change.origin())
                .put("content", change.content());
        return write(json);
    }

    /** What stands in the line of a change with this key, and seldom in another. */
    static String keyMark(String key) {
        return "\"key\":" + JsonNodeFactory.instance.textNode(key);
    }

    /** The change that a line holds; fails where it holds none. */
    public static Change change(JsonNode json) {
        return new Change(
                Operation.valueOf(json.path("operation").asText().toUpperCase(Locale.ROOT)),
                json.path("dataset").asText(),
                json.path("key").asText(),
                json.path("version").asLong(),
                json.path("fingerprint").asText(),
                text(json, "previous"),
                text(json, "content"),
                json.path("source").asText(),
                json.path("origin").asText());
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asText() : null;
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
