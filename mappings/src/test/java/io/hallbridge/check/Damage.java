package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does random damage to documents of a schema: fields removed, added, and set to values of all kinds. */
final class Damage {
    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "ab",
        "abb",
        "甲",
        "𠀀",
        "𠀀𠀀",
        "01",
        "02",
        "20",
        "2026-02-31",
        "2026-03-02T09:30:00+08:00",
        "2026-03-02T09:30:00",
        "522011026000",
        "522011026000\n",
        "11520000009390359W252201102600001",
        "https://example.invalid/x"
    };

    private final Random random;
    private final List<String> names = new ArrayList<>(List.of("unknown", "text"));
    private final List<String> words = new ArrayList<>(List.of(TEXTS));

    Damage(Random random, JsonNode schema) {
        this.random = random;
        collect(schema);
    }

    /** Names of fields, and the values that lists of values name. */
    private void collect(JsonNode schema) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("enum").forEach(word -> words.add(word.asText()));
        schema.forEach(this::collect);
    }

    /** Whether a document consists of what documents are made of. */
    static boolean isPlain(JsonNode node) {
        for (JsonNode inner : node) {
            if (!isPlain(inner)) {
                return false;
            }
        }
        return node.isTextual() || node.isInt() || node.isBoolean() || node.isContainerNode();
    }

    JsonNode to(JsonNode document) {
        JsonNode damaged = document.deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            one(damaged);
        }
        return damaged;
    }

    private void one(JsonNode node) {
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            inList(list);
        } else if (node instanceof ObjectNode object) {
            inObject(object);
        }
    }

    private void inList(ArrayNode list) {
        int at = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.add(list.get(at).deepCopy());
            case 1 -> list.remove(at);
            case 2 -> list.set(at, value());
            default -> one(list.get(at));
        }
    }

    private void inObject(ObjectNode object) {
        String name = name(object);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(names.get(random.nextInt(names.size())), value());
            case 2 -> object.set(name, value());
            default -> one(object.path(name));
        }
    }

    private String name(ObjectNode object) {
        List<String> there = new ArrayList<>();
        object.fieldNames().forEachRemaining(there::add);
        return there.isEmpty() ? "unknown" : there.get(random.nextInt(there.size()));
    }

    private JsonNode value() {
        return switch (random.nextInt(16)) {
            case 0 -> IntNode.valueOf(random.nextInt(20) - 5);
            case 1 -> BooleanNode.valueOf(random.nextBoolean());
            case 2 -> list();
            case 3 -> JsonNodeFactory.instance.objectNode().set("text", text());
            case 4 -> random.nextBoolean() ? NullNode.getInstance() : DoubleNode.valueOf(random.nextInt(3) / 2.0);
            case 5 -> random.nextBoolean() ? LongNode.valueOf(3) : IntNode.valueOf(Integer.MAX_VALUE);
            case 6 -> TextNode.valueOf("长".repeat(random.nextInt(3000)));
            default -> text();
        };
    }

    private ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(4) == 0 ? IntNode.valueOf(1) : text());
        }
        return list;
    }

    private TextNode text() {
        return TextNode.valueOf(words.get(random.nextInt(words.size())));
    }
}
