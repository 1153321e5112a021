package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A power or a guide with everything known of it, by field of the dataset. A department's file holds what its form has
 * columns for.
 *
 * @param dataset {@code power} or {@code guide}
 * @param content strings, integers, lists of strings, lists of elements (maps), by field
 */
record Entry(String dataset, Map<String, Object> content) {
    static Entry of(String dataset) {
        return new Entry(dataset, new LinkedHashMap<>());
    }

    Entry with(String field, Object value) {
        content.put(field, value);
        return this;
    }

    boolean has(String field) {
        return content.containsKey(field);
    }

    String text(String field) {
        return String.valueOf(Objects.requireNonNull(content.get(field), field));
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        if (content.get(field) instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }

    /** The elements of a list field; none where it is absent. */
    List<Map<String, Object>> elements(String field) {
        List<Map<String, Object>> elements = new ArrayList<>();
        if (content.get(field) instanceof List<?> list) {
            list.forEach(one -> elements.add(element(one)));
        }
        return elements;
    }

    private static Map<String, Object> element(Object one) {
        Map<String, Object> element = new LinkedHashMap<>();
        ((Map<?, ?>) one).forEach((name, value) -> element.put(String.valueOf(name), value));
        return element;
    }

    String code() {
        return text("code");
    }

    String name() {
        return text("name");
    }

    boolean isGuide() {
        return dataset.equals("guide");
    }
}
