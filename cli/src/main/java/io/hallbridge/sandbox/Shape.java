package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A JSON object read by the agreed shape: anything else is refused with the place where it stands. */
final class Shape {
    private final JsonNode node;
    private final String where;

    private Shape(JsonNode node, String where) {
        this.node = node;
        this.where = where;
    }

    static Shape of(JsonNode root) {
        return new Shape(root, "").object();
    }

    private Shape object() {
        if (!node.isObject()) {
            throw wrong(where.isEmpty() ? "/" : where, new Text("对象", "an object"));
        }
        return this;
    }

    /** Refuses fields that are not agreed, and agreed ones that are absent. */
    Shape exactly(Set<String> names) {
        for (Iterator<String> given = node.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                throw wrong(at(name), new Text("没有这个字段", "no such field"));
            }
        }
        for (String name : names) {
            if (!node.has(name)) {
                throw wrong(at(name), new Text("必须有这个字段", "the field to be there"));
            }
        }
        return this;
    }

    String text(String name, Pattern pattern) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
            throw wrong(at(name), new Text("符合 " + pattern + " 的文本", "text that matches " + pattern));
        }
        return value.textValue();
    }

    long number(String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw wrong(at(name), new Text("从 1 起的整数", "a whole number from 1"));
        }
        return value.longValue();
    }

    void time(String name) {
        try {
            OffsetDateTime.parse(node.path(name).asText());
        } catch (DateTimeException noTime) {
            throw wrong(
                    at(name),
                    new Text("带时区的时间，如 2026-11-23T01:00:00+08:00", "a time with offset, 2026-11-23T01:00:00+08:00"));
        }
    }

    JsonNode content(String name) {
        return new Shape(node.path(name), at(name)).object().node;
    }

    List<Shape> list(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(at(name), new Text("至少一项的数组", "an array of at least one"));
        }
        List<Shape> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(new Shape(list.get(i), at(name) + "/" + i).object());
        }
        return items;
    }

    private String at(String name) {
        return where + "/" + name;
    }

    private static Refused wrong(String where, Text expected) {
        return new Refused(
                Fault.FORMAT, Sentences.WRONG_SHAPE, Map.of("where", where, "zh", expected.zh(), "en", expected.en()));
    }
}
