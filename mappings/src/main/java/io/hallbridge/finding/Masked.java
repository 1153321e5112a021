package io.hallbridge.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A personal value as people may see it: enough for its owner to know it again, too little for anybody else. */
public final class Masked {
    private static final String HIDDEN = "***";
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{14}(?:\\d{3})?[\\dXx]");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 —–-]{5,20}[0-9Xx]");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private Masked() {}

    /** {@code 138****1234}, {@code 522***********1234}, {@code 张**}; of anything else nothing is shown. */
    public static String of(String value) {
        String text = value.strip();
        if (MOBILE.matcher(text).matches() || IDENTITY.matcher(text).matches()) {
            int last = text.length() - 4;
            return text.substring(0, 3) + "*".repeat(last - 3) + text.substring(last);
        }
        if (NAME.matcher(text).matches()) {
            int first = text.offsetByCodePoints(0, 1);
            return text.substring(0, first) + "*".repeat(text.codePointCount(first, text.length()));
        }
        return HIDDEN;
    }

    /**
     * A text with every one of these values in it masked, a number also where it is written with spaces or dashes. Values
     * of a single character tell nobody apart and stay.
     */
    public static String within(String text, Collection<String> values) {
        List<String> longestFirst = values.stream()
                .map(String::strip)
                .filter(value -> value.codePointCount(0, value.length()) > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String hidden = text;
        for (String value : longestFirst) {
            hidden = hidden.replace(value, of(value));
            if (NUMBER.matcher(value).matches()) {
                hidden = spaced(value).matcher(hidden).replaceAll(Matcher.quoteReplacement(of(value)));
            }
        }
        return hidden;
    }

    private static Pattern spaced(String number) {
        return Pattern.compile(
                String.join("[ \u3000—–-]?", number.replaceAll("[^0-9Xx]", "").split("")));
    }
}
