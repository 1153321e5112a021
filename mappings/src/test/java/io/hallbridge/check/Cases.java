package io.hallbridge.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A dataset's cases.yaml, and what tests need to make documents of it. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Places as a mapping of one column a field would give: each field in the column that its name's length says. */
    private static final Places PLACES = new Places() {
        private final Origin row = new Origin("test", "示例.xlsx", "表1", 7, null, null, null);

        @Override
        public Origin row() {
            return row;
        }

        @Override
        public Origin at(String pointer) {
            return row.atCell("C", pointer);
        }

        @Override
        public @Nullable String raw(String pointer) {
            return pointer.equals("/promiseDays") ? "raw" : null;
        }
    };

    private Cases() {}

    static JsonNode of(String dataset) {
        try {
            String yaml = Files.readString(Path.of("src/main/resources/datasets", dataset, "cases.yaml"));
            LoadSettings settings =
                    LoadSettings.builder().setMaxAliasesForCollections(0).build();
            return JSON.valueToTree(new Load(settings).loadFromString(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The moment at which the documents are sound; the present where the file names none. */
    static Clock clock(JsonNode cases) {
        return cases.has("now")
                ? Clock.fixed(OffsetDateTime.parse(cases.get("now").asText()).toInstant(), ZoneOffset.UTC)
                : Clock.systemUTC();
    }

    /** The document a case is about: a sound one with places removed, then set. */
    static ObjectNode content(JsonNode cases, JsonNode one) {
        ObjectNode content =
                cases.path("documents").path(one.path("on").asText()).deepCopy();
        one.path("remove").forEach(place -> {
            JsonPointer pointer = JsonPointer.compile(place.asText());
            ((ObjectNode) content.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        });
        one.path("set")
                .properties()
                .forEach(place -> set(content, JsonPointer.compile(place.getKey()), place.getValue()));
        return content;
    }

    private static void set(ObjectNode content, JsonPointer pointer, JsonNode value) {
        JsonNode parent = content.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
    }

    static Document document(Dataset dataset, ObjectNode content) {
        return new Document(dataset.name(), dataset.keyOf(content).orElse(null), content, PLACES);
    }

    /** A finding as cases.yaml writes it. */
    static String words(Finding finding) {
        return finding.rule().id() + " " + finding.field();
    }
}
