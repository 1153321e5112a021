package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * JSON written in the one way that equal content always gives: the rules of RFC 8785 for objects, lists and texts
 * (keys sorted by UTF-16 unit, no white space, only the necessary escapes, UTF-8). Numbers: whole ones plain, others as
 * plain decimals without trailing zeros, so that 1.50 and 1.5 are the same and no digit is lost.
 */
public final class CanonicalJson {
    private static final Comparator<Map.Entry<String, JsonNode>> BY_NAME = Map.Entry.comparingByKey();

    private final Utf8 out = new Utf8();

    private CanonicalJson() {}

    public static byte[] of(JsonNode node) {
        return written(node).out.toBytes();
    }

    /** The same as a text. */
    public static String text(JsonNode node) {
        return new String(of(node), StandardCharsets.UTF_8);
    }

    /** What these bytes are digested to. */
    static byte[] digested(JsonNode node, MessageDigest digest) {
        return written(node).out.digested(digest);
    }

    private static CanonicalJson written(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        if (node.isObject()) {
            json.writeObject(node);
        } else {
            json.write(node);
        }
        return json;
    }

    private void write(JsonNode node) {
        if (node.isTextual()) {
            out.quoted(node.textValue());
        } else {
            writeOther(node);
        }
    }

    private void writeOther(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeList(node);
            case NUMBER -> writeNumber(node);
            case BOOLEAN -> out.ascii(node.booleanValue() ? "true" : "false");
            case NULL -> out.ascii("null");
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode object) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        fields.sort(BY_NAME);
        char before = '{';
        for (int i = 0; i < fields.size(); i++) {
            out.ascii(before);
            out.quoted(fields.get(i).getKey());
            out.ascii(':');
            write(fields.get(i).getValue());
            before = ',';
        }
        out.ascii(fields.isEmpty() ? "{}" : "}");
    }

    private void writeList(JsonNode list) {
        char before = '[';
        for (JsonNode element : list) {
            out.ascii(before);
            write(element);
            before = ',';
        }
        out.ascii(list.isEmpty() ? "[]" : "]");
    }

    private void writeNumber(JsonNode number) {
        if (number.isIntegralNumber()) {
            out.ascii(number.asText());
            return;
        }
        var decimal = number.decimalValue();
        out.ascii(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }
}
