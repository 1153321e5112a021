package io.hallbridge.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.hall.WireRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as it was recorded, which calls are compared with.
 *
 * @param call method and path with the query
 * @param headers those that matter
 * @param payload what is sent, as JSON; a form as an object of its fields; missing where nothing is said of it
 */
record Expected(String call, Map<String, String> headers, JsonNode payload) {
    /** Stands for a value that cannot be known beforehand. */
    static final String ANY = "$any";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=([A-Za-z0-9-]+)");

    /** What is otherwise in a call. */
    List<Difference> differences(String where, WireRequest made) {
        List<Difference> found = new ArrayList<>();
        value(where + ".call", call, made.method() + " " + made.path(), found);
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(made.headers());
        headers.forEach((name, value) -> value(where + ".headers." + name, value, sent.getOrDefault(name, ""), found));
        if (!payload.isMissingNode()) {
            compare(where + ".body", payload, payload(made, sent.getOrDefault("Content-Type", "")), found);
        }
        return found;
    }

    private static void value(String where, String expected, String got, List<Difference> found) {
        if (!expected.equals(got) && !(expected.equals(ANY) && !got.isEmpty())) {
            found.add(new Difference(where, expected, got));
        }
    }

    private static JsonNode payload(WireRequest made, String contentType) {
        if (made.payload().length == 0) {
            return MissingNode.getInstance();
        }
        Matcher named = CHARSET.matcher(contentType);
        Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        String text = new String(made.payload(), charset);
        try {
            return contentType.contains("form-urlencoded") ? form(text, charset) : JSON.readTree(text);
        } catch (IOException otherForm) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static ObjectNode form(String text, Charset charset) {
        ObjectNode fields = JSON.createObjectNode();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], charset), parts.length < 2 ? "" : URLDecoder.decode(parts[1], charset));
        }
        return fields;
    }

    private static void compare(String where, JsonNode expected, JsonNode got, List<Difference> found) {
        if (expected.isObject() && got.isObject()) {
            expected.properties()
                    .forEach(member -> compare(
                            where + "/" + member.getKey(), member.getValue(), got.path(member.getKey()), found));
            got.properties().stream()
                    .filter(member -> !expected.has(member.getKey()))
                    .forEach(
                            more -> found.add(new Difference(where + "/" + more.getKey(), "", shown(more.getValue()))));
        } else if (expected.isArray() && got.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
                compare(where + "/" + i, expected.path(i), got.path(i), found);
            }
        } else if (!alike(expected, got)) {
            found.add(new Difference(where, shown(expected), shown(got)));
        }
    }

    private static boolean alike(JsonNode expected, JsonNode got) {
        if (expected.isTextual() && expected.textValue().equals(ANY)) {
            return !got.isMissingNode();
        }
        return expected.isNumber() && got.isNumber()
                ? expected.decimalValue().compareTo(got.decimalValue()) == 0
                : expected.equals(got);
    }

    private static String shown(JsonNode node) {
        return Optional.of(node)
                .filter(there -> !there.isMissingNode())
                .map(JsonNode::toString)
                .orElse("");
    }
}
