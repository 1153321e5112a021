package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people and spreadsheets write them. */
final class Numbers {
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 9;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\s*[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{2,3}\\s*");
    private static final String DIGITS = "零一二三四五六七八九";

    private Numbers() {}

    /** Whether a spreadsheet has cut digits off what was meant as a code. */
    static boolean lostDigits(Cell cell, Line line) {
        String text = cell.text();
        if (text.length() < 5) {
            return false;
        }
        if (cell.kind() == CellKind.NUMBER) {
            return text.indexOf('E') >= 0 || !line.site().exactNumbers() && digits(text, text.length()) > EXACT_DIGITS;
        }
        return (text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && text.length() < 30
                && SCIENTIFIC.matcher(text).matches();
    }

    /** How many of the first characters are digits. */
    private static int digits(String text, int first) {
        int digits = 0;
        for (int i = 0; i < first; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** A whole number, not negative, of at most nine digits; a fraction of zeros is no fraction. */
    static OptionalLong whole(String clean) {
        int end = clean.length();
        if (clean.indexOf('.') > 0) {
            while (end > 0 && clean.charAt(end - 1) == '0') {
                end--;
            }
            end = end > 0 && clean.charAt(end - 1) == '.' ? end - 1 : clean.length();
        }
        boolean digits = end > 0 && end <= MOST_DIGITS && digits(clean, end) == end;
        return digits ? OptionalLong.of(Long.parseLong(clean.substring(0, end))) : OptionalLong.empty();
    }

    /** How many characters at the beginning are a number in digits or in Chinese numerals. */
    static int prefix(String clean) {
        int end = 0;
        while (end < clean.length() && (isDigit(clean.charAt(end)) || clean.charAt(end) == '.')) {
            end++;
        }
        while (end < clean.length() && (DIGITS + "〇两十百").indexOf(clean.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** A number in digits or in Chinese numerals up to 999: {@code 20}, {@code 二十}, {@code 一百二十}. */
    static OptionalLong any(String clean) {
        OptionalLong whole = whole(clean);
        return whole.isPresent() || clean.isEmpty() ? whole : chinese(clean);
    }

    private static OptionalLong chinese(String numerals) {
        long total = 0;
        long digit = -1;
        for (char c : numerals.replace('两', '二').replace('〇', '零').toCharArray()) {
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    return OptionalLong.empty();
                }
                digit = value;
            } else if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total + Math.max(0, digit));
    }

    /** A small number in Chinese numerals: {@code 十二}. */
    static String inChinese(int number) {
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        int tens = number / 10;
        if (tens == 0) {
            return ones;
        }
        return (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十" + ones;
    }
}
