package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;

/**
 * JSON written in the one way that equal content always gives: the rules of RFC 8785 for objects, lists and texts
 * (keys sorted by UTF-16 unit, no white space, only the necessary escapes, UTF-8). Numbers: whole ones plain, others as
 * plain decimals without trailing zeros, so that 1.50 and 1.5 are the same and no digit is lost.
 */
public final class CanonicalJson {
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
        json.write(node);
        return json;
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeList(node);
            case STRING -> out.quoted(node.textValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN -> out.ascii(node.booleanValue() ? "true" : "false");
            case NULL -> out.ascii("null");
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode object) {
        String[] names = new String[object.size()];
        Iterator<String> all = object.fieldNames();
        for (int i = 0; i < names.length; i++) {
            names[i] = all.next();
        }
        Arrays.sort(names);
        char before = '{';
        for (String name : names) {
            out.ascii(before);
            out.quoted(name);
            out.ascii(':');
            write(object.get(name));
            before = ',';
        }
        out.ascii(names.length == 0 ? "{}" : "}");
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
