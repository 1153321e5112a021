package io.hallbridge.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers of workbooks as the plain decimals a spreadsheet shows. */
final class Numbers {
    /** A spreadsheet computes with, and shows, 15 digits; what a file holds beyond is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** As many tell every binary number from its neighbours. */
    private static final int MOST_DIGITS = 17;

    /** From here on a number has more than 15 digits before its point, so digits of a code are lost. */
    private static final double CODES_BREAK = 1e15;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final int LONGEST = 400;

    private Numbers() {}

    /** The cell of a number as a file writes it; an error where it is none. */
    static Cell cell(String written) {
        if (isPlain(written)) {
            return Cell.number(written);
        }
        String trimmed = written.strip();
        if (trimmed.length() > LONGEST || !NUMBER.matcher(trimmed).matches()) {
            return Cell.error(trimmed);
        }
        double value = Double.parseDouble(trimmed);
        if (Math.abs(value) < CODES_BREAK) {
            return Cell.number(shown(new BigDecimal(trimmed)));
        }
        if (trimmed.indexOf('e') < 0 && trimmed.indexOf('E') < 0) {
            return Cell.number(trimmed);
        }
        return Double.isInfinite(value) ? Cell.error(trimmed) : Cell.number(scientific(value));
    }

    /** The cell of a number that a file holds in binary. */
    static Cell cell(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.error("#NUM!");
        }
        return Cell.number(Math.abs(value) >= CODES_BREAK ? scientific(value) : shown(shortest(value)));
    }

    /** The number with as few digits as tell it from its neighbours; {@link Double#toString} has more on Java 18 and before. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SHOWN.getPrecision(); digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }

    /** The value of a number as a file writes it; not a number where it is none. */
    static double value(String written) {
        String trimmed = written.strip();
        return trimmed.length() <= LONGEST && NUMBER.matcher(trimmed).matches()
                ? Double.parseDouble(trimmed)
                : Double.NaN;
    }

    /** A small whole number as attributes and indexes hold it; -1 where it is none. */
    static int index(String digits) {
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return digits.isEmpty() ? -1 : index;
    }

    private static String shown(BigDecimal value) {
        BigDecimal rounded = value.round(SHOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** As Excel writes large numbers, {@code 1.1522601E+17}; alike in every kind of file and on every Java. */
    private static String scientific(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (value < 0 ? "-" : "") + digits.charAt(0) + rest + "E+" + exponent;
    }

    /** Whether a number is already written as it is shown; true for nearly all. */
    private static boolean isPlain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == start || length - start > 15) {
            return false;
        }
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point < 0 ? isPlainWhole(text, start) : isPlainFraction(text, start, point);
    }

    private static boolean isPlainWhole(String text, int start) {
        return text.charAt(start) != '0' || text.length() == 1;
    }

    private static boolean isPlainFraction(String text, int start, int point) {
        boolean lead = point == start + 1 || point > start && text.charAt(start) != '0';
        return lead && point < text.length() - 1 && text.charAt(text.length() - 1) != '0';
    }
}
