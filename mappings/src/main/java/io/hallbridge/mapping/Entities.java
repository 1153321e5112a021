package io.hallbridge.mapping;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that web forms leave in texts: entities and line breaks. */
final class Entities {
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern BREAK = Pattern.compile("<\\s*(?:br|BR|Br)\\s*/?\\s*>");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("emsp", " "),
            Map.entry("ensp", " "),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"));

    /** Halves of pairs are no characters and cannot be sent. */
    private static final int LOWEST_HALF = 0xD800;

    private static final int HIGHEST_HALF = 0xDFFF;

    private Entities() {}

    /** The text with one layer of entities taken off; unknown entities stay. */
    static String once(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(plain(entity.group(1), entity.group())));
    }

    private static String plain(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, whole);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = Character.isValidCodePoint(point) && (point < LOWEST_HALF || point > HIGHEST_HALF);
        return character ? Character.toString(point) : whole;
    }

    /** The text with {@code <br>} as line feeds. */
    static String withoutBreaks(String text) {
        return BREAK.matcher(text).replaceAll("\n");
    }
}
