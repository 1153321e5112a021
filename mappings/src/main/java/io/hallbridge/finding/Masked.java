package io.hallbridge.finding;

import java.util.regex.Pattern;

/** A personal value as people may see it: enough for its owner to know it again, too little for anybody else. */
public final class Masked {
    private static final String HIDDEN = "***";
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{14}(?:\\d{3})?[\\dXx]");
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
}
