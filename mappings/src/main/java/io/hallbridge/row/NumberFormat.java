package io.hallbridge.row;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell's number format makes of its number: a plain number, a number filled up with zeros, a date, a time.
 *
 * @param shows what is shown
 * @param zeros for a number shown with leading zeros ({@code 000000}), how many digits at least; else 0
 */
record NumberFormat(Shows shows, int zeros) {
    static final NumberFormat PLAIN = new NumberFormat(Shows.NUMBER, 0);
    private static final NumberFormat DATE = new NumberFormat(Shows.DATE, 0);
    private static final NumberFormat DATE_TIME = new NumberFormat(Shows.DATE_TIME, 0);
    private static final NumberFormat TIME = new NumberFormat(Shows.TIME, 0);
    private static final NumberFormat ELAPSED = new NumberFormat(Shows.ELAPSED, 0);

    /** What stands for itself: quoted words, escaped characters, blanks of a width, filling. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");

    private static final Pattern ELAPSED_PARTS = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final Pattern HALF_DAYS = Pattern.compile("am/pm|a/p|上午/下午");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern PLACEHOLDERS_BEFORE_LETTERS = Pattern.compile("^[^ymdhs]*[#0?].*");

    /** What a number is shown as. */
    enum Shows {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        ELAPSED
    }

    /**
     * A format known by number only. 14 to 22 and 45 to 47 are the same everywhere; 27 to 36 and 50 to 58 are the dates and
     * times of Chinese, Japanese and Korean Excel and WPS, which write no format code for them.
     */
    static NumberFormat builtIn(int id) {
        if (id == 22) {
            return DATE_TIME;
        }
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58) {
            return DATE;
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47 || id == 55 || id == 56) {
            return TIME;
        }
        return id == 46 ? ELAPSED : PLAIN;
    }

    /** A format by its code; only the part before the first semicolon counts, which is the one for positive numbers. */
    static NumberFormat of(String code) {
        String bare = LITERALS.matcher(code).replaceAll("");
        String first = section(bare).toLowerCase(Locale.ROOT);
        if (ELAPSED_PARTS.matcher(first).find()) {
            return ELAPSED;
        }
        String letters =
                HALF_DAYS.matcher(BRACKETS.matcher(first).replaceAll("")).replaceAll("h");
        if (ZEROS.matcher(letters).matches() && section(code).equals(letters)) {
            return new NumberFormat(Shows.NUMBER, letters.length());
        }
        boolean isNumber = letters.contains("general")
                || PLACEHOLDERS_BEFORE_LETTERS.matcher(letters).matches();
        return isNumber ? PLAIN : byLetters(letters);
    }

    private static NumberFormat byLetters(String letters) {
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean date = letters.indexOf('y') >= 0
                || letters.indexOf('d') >= 0
                || letters.contains("aaa") // 星期一, as Chinese and Japanese Excel write the day of the week
                || letters.matches("e+.*m.*");
        if (date) {
            return time ? DATE_TIME : DATE;
        }
        if (time) {
            return TIME;
        }
        return letters.indexOf('m') >= 0 ? DATE : PLAIN;
    }

    private static String section(String code) {
        int end = code.indexOf(';');
        return end < 0 ? code : code.substring(0, end);
    }
}
