package io.hallbridge.finding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in Simplified Chinese and in English, where {@code {name}} stands for a value filled in later.
 *
 * @param zh the Chinese sentence
 * @param en the English sentence
 */
public record Text(String zh, String en) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** The same words in both languages: a name, a number, a path. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** This sentence with the named values put in; a place without a value stays as it is, so that its absence shows. */
    public Text fill(Map<String, String> values) {
        return values.isEmpty() ? this : new Text(fill(zh, values), fill(en, values));
    }

    private static String fill(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
