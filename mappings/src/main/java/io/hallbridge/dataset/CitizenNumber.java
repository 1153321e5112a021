package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The identity number of a citizen (GB 11643): region 6, date of birth 8, sequence 3, check character 1. Its text is
 * personal: nothing here repeats it.
 */
public final class CitizenNumber {
    private static final Form LAYOUT = Form.of("^[1-9][0-9]{16}[0-9X]$");
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int FIRST_YEAR = 1850;

    /** Nobody who was born before is yet to be born, so nobody has to look at a calendar. */
    private static final int RECENT = 2026;

    private CitizenNumber() {}

    /** What is wrong with a text as an identity number, without repeating it; empty where it is one. */
    public static Optional<Text> fault(String text) {
        if (!LAYOUT.matches(text)) {
            return Optional.of(layout(text));
        }
        if (!isBirthday(text)) {
            return Optional.of(new Text("第 7 到 14 位不是出生日期", "characters 7 to 14 are no date of birth"));
        }
        return text.charAt(LENGTH - 1) == due(text)
                ? Optional.empty()
                : Optional.of(new Text("最后一位校验码不对", "the last character, which checks the others, is wrong"));
    }

    private static Text layout(String text) {
        int length = text.length();
        if (length == 15) {
            return new Text("是 15 位的旧号码", "it is an old number of 15 digits");
        }
        return length == LENGTH
                ? new Text("应为 17 位数字加一位数字或大写 X", "it must be 17 digits and a digit or a capital X")
                : new Text("应为 18 位，实为 " + length + " 位", "it has " + length + " characters, not 18");
    }

    private static boolean isBirthday(String text) {
        try {
            LocalDate birthday = LocalDate.of(100 * two(text, 6) + two(text, 8), two(text, 10), two(text, 12));
            return birthday.getYear() >= FIRST_YEAR
                    && (birthday.getYear() < RECENT || !birthday.isAfter(LocalDate.now(WorkingDays.ZONE)));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int two(String digits, int at) {
        return 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
    }

    private static char due(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length());
    }
}
