package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.util.Optional;

/**
 * A unified social credit code (GB 32100): authority 1, kind of body 1, region 6, organisation code 9 (GB 11714), check
 * character 1. Example: {@code 11520000009390359W}.
 *
 * @param value the 18 characters
 */
public record CreditCode(String value) {
    /** How many characters a credit code has. */
    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        Optional<Text> fault = fault(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(value + ": " + fault.get().en());
        }
    }

    /** The code where the text is a valid one. */
    public static Optional<CreditCode> parse(String text) {
        return fault(text).isEmpty() ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** What is wrong with a text as a credit code; empty where it is valid. */
    public static Optional<Text> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(
                    new Text("应为 18 位，实为 " + text.length() + " 位", "has " + text.length() + " characters, not 18"));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Optional.of(strange(i, text.charAt(i)));
            }
        }
        return flaw(text).map(Flaw::text);
    }

    private static Text strange(int index, char found) {
        return new Text(
                "第 " + (index + 1) + " 位“" + found + "”不会出现在统一社会信用代码中",
                "character " + (index + 1) + ", \"" + found + "\", does not occur in credit codes");
    }

    /**
     * A check character that is not the one due.
     *
     * @param position which character, from 1: 18 of the whole code, 17 of the organisation code in it
     * @param due what it should be
     * @param found what it is
     */
    public record Flaw(int position, char due, char found) {
        Text text() {
            return new Text(
                    "第 " + position + " 位校验码应为“" + due + "”，实为“" + found + "”",
                    "check character " + position + " should be \"" + due + "\", is \"" + found + "\"");
        }
    }

    /** The wrong check character of a text that otherwise looks like a credit code; empty for any other text. */
    public static Optional<Flaw> flaw(String text) {
        if (text.length() != LENGTH || !isWritten(text)) {
            return Optional.empty();
        }
        Optional<Flaw> flaw = flaw(text, 17, checkCharacter(text));
        return flaw.isPresent() ? flaw : flaw(text, 16, innerCheckCharacter(text.substring(8, 16)));
    }

    private static boolean isWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Flaw> flaw(String text, int index, char due) {
        char found = text.charAt(index);
        return due == found ? Optional.empty() : Optional.of(new Flaw(index + 1, due, found));
    }

    /** The check character of a code's first 17 characters (GB 32100). */
    static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character of an organisation code's first 8 characters (GB 11714). */
    static char innerCheckCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(text.charAt(i), 36) * INNER_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /** The region the body was registered in; it need not be the region an item belongs to. */
    public String region() {
        return value.substring(2, 8);
    }

    public String organisationCode() {
        return value.substring(8, 17);
    }

    @Override
    public String toString() {
        return value;
    }
}
