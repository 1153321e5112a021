package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * JSON written in the one way that equal content always gives: the rules of RFC 8785 for objects, lists and texts
 * (keys sorted by UTF-16 unit, no white space, only the necessary escapes, UTF-8). Numbers: whole ones plain, others as
 * plain decimals without trailing zeros, so that 1.50 and 1.5 are the same and no digit is lost.
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    public static byte[] of(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a text. */
    public static String text(JsonNode node) {
        StringBuilder out = new StringBuilder(1024);
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeList(node, out);
            case STRING -> writeText(node.textValue(), out);
            case NUMBER -> writeNumber(node, out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        List<String> names = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        char before = '{';
        for (String name : names) {
            writeText(name, out.append(before));
            write(object.get(name), out.append(':'));
            before = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeList(JsonNode list, StringBuilder out) {
        char before = '[';
        for (JsonNode element : list) {
            write(element, out.append(before));
            before = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeNumber(JsonNode number, StringBuilder out) {
        if (number.isIntegralNumber()) {
            out.append(number.asText());
            return;
        }
        var decimal = number.decimalValue();
        out.append(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(c, out.append(text, from, i));
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
