package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way of numbering the pieces of a text: {@code 1.}, {@code 1、}, {@code （一）}, {@code ①}. */
record Numbering(String before, Numerals numerals, String after) {
    private static final String ENDS = " \t\u3000。；;，,、）)";
    private static final List<Numbering> ALL = all();

    /** The digits a number is written in. */
    enum Numerals {
        ARABIC,
        CHINESE,
        CIRCLED;

        private static final String CHINESE_DIGITS = "一二三四五六七八九十";
        private static final int MOST = 19;

        /** A number in these digits; null where there is no such digit. */
        @Nullable String of(int number) {
            if (this == ARABIC) {
                return String.valueOf(number);
            }
            if (number > MOST) {
                return null;
            }
            if (this == CIRCLED) {
                return String.valueOf((char) ('①' + number - 1));
            }
            String digit = number == 10 ? "" : String.valueOf(CHINESE_DIGITS.charAt((number - 1) % 10));
            return number < 10 ? digit : "十" + digit;
        }
    }

    private static List<Numbering> all() {
        List<Numbering> all = new ArrayList<>(List.of(new Numbering("", Numerals.CIRCLED, "")));
        for (Numerals numerals : List.of(Numerals.ARABIC, Numerals.CHINESE)) {
            all.add(new Numbering("(", numerals, ")"));
            all.add(new Numbering("（", numerals, "）"));
            List.of(".", "．", "、", ")", "）").forEach(after -> all.add(new Numbering("", numerals, after)));
        }
        return all;
    }

    /** The pieces of a text that begins with number one and goes on counting; the text itself where it does not. */
    static List<String> apart(String text) {
        for (Numbering numbering : ALL) {
            if (numbering.stands(text, 0, 1)) {
                return numbering.cut(text);
            }
        }
        return List.of(text);
    }

    private List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int number = 1;
        for (int at = 1; at < text.length(); at++) {
            if (stands(text, at, number + 1) && ends(text, at)) {
                pieces.add(text.substring(from, at).strip());
                from = at;
                number++;
            }
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    private boolean stands(String text, int at, int number) {
        String digits = numerals.of(number);
        String mark = before + digits + after;
        int end = at + mark.length();
        return digits != null
                && text.startsWith(mark, at)
                && end < text.length()
                && !(mayBeDecimal(number) && Character.isDigit(text.charAt(end)));
    }

    /** After one and two the third number counts on, whatever comes behind its dot: 3.2寸照片. */
    private boolean mayBeDecimal(int number) {
        return before.isEmpty() && !(after.equals(".") && number > 2);
    }

    /** Whether a piece may end before a place: a bare number within words (第2、3条) begins none. */
    private boolean ends(String text, int at) {
        return !before.isEmpty() || numerals == Numerals.CIRCLED || ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
