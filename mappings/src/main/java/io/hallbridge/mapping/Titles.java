package io.hallbridge.mapping;

import java.util.Locale;

/** Column titles as they are compared: what people write for the same title in many ways becomes one. */
public final class Titles {
    private static final String LEFT_OUT = "*＊:：-－_/·.、—\"'“”";

    private Titles() {}

    /** Half-width, lower case, without spaces, line feeds, marks for mandatory columns and separators. */
    public static String plain(String title) {
        String clean = Clean.code(title);
        StringBuilder out = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            if (LEFT_OUT.indexOf(clean.charAt(i)) < 0) {
                out.append(clean.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** A plain title without what stands in brackets: {@code 承诺时限(工作日)} is {@code 承诺时限}. */
    public static String bare(String plain) {
        int depth = 0;
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return out.length() == 0 ? plain : out.toString();
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '【' || c == '〔';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '】' || c == '〕';
    }
}
