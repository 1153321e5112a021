package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A document's content, or one element of a list in it, in words for people: codes as what they stand for. */
final class Fields {
    private static final String MASK = "***";

    private final JsonNode content;
    private final String path;
    private final Codes codes;
    private final Set<String> personal;
    private final Language language;

    Fields(JsonNode content, String path, Codes codes, Set<String> personal, Language language) {
        this.content = content;
        this.path = path;
        this.codes = codes;
        this.personal = personal;
        this.language = language;
    }

    /** The content of a whole document. */
    static Fields of(JsonNode content, Codes codes, Set<String> personal, Language language) {
        return new Fields(content, "", codes, personal, language);
    }

    boolean has(String name) {
        return !content.path(name).isMissingNode();
    }

    /** Whether a coded field has a certain code. */
    boolean is(String name, String code) {
        return content.path(name).asText().equals(code);
    }

    /** A number; empty where the field is absent or no whole number. */
    Optional<Long> number(String name) {
        JsonNode value = content.path(name);
        return value.isIntegralNumber() ? Optional.of(value.longValue()) : Optional.empty();
    }

    /** The field in words, a list's elements joined; empty text where it is absent. */
    String text(String name) {
        if (personal.contains(path + name)) {
            return has(name) ? MASK : "";
        }
        JsonNode value = content.path(name);
        if (!value.isArray()) {
            return word(name, value);
        }
        List<String> words = new ArrayList<>();
        value.forEach(element -> words.add(word(name, element)));
        return String.join(language == Language.ZH ? "、" : ", ", words);
    }

    /** The elements of a list. */
    List<Fields> list(String name) {
        List<Fields> elements = new ArrayList<>();
        content.path(name)
                .forEach(element -> elements.add(new Fields(element, path + name + ".", codes, personal, language)));
        return elements;
    }

    private String word(String name, JsonNode value) {
        String text = value.asText();
        return codes.of(path + name)
                .map(CodeTable::values)
                .map(values -> values.get(text))
                .map(code -> code.title().in(language))
                .orElse(text);
    }
}
