package io.hallbridge.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The telephone numbers written in a field. */
final class Phones {
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern AREA_APART = Pattern.compile("(?<![0-9])(0[0-9]{2,3})[)\\s]+(?=[0-9]{7,8}(?![0-9]))");
    private static final Pattern LETTERS = Pattern.compile("[^0-9]+");
    private static final Pattern WITH_AREA = Pattern.compile("0[0-9]{9,}.*");
    private static final Pattern NEEDS_NONE = Pattern.compile("1[0-9]{10}|[48]00[0-9]{7}|[0-9]{3,6}");

    private static final int LOCAL = 7;

    private Phones() {}

    /** The numbers of a field, digits only, in order; an area code that a space or bracket sets apart belongs to its number. */
    static List<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Stream.of(BETWEEN.split(AREA_APART.matcher(plain).replaceAll("$1-")))
                .map(part -> LETTERS.matcher(part).replaceAll(""))
                .filter(digits -> !digits.isEmpty())
                .toList();
    }

    /** Whether two numbers are one line, which may be written without its area code. */
    static boolean same(String one, String other) {
        return one.equals(other)
                || one.length() >= LOCAL && other.endsWith(one)
                || other.length() >= LOCAL && one.endsWith(other);
    }

    /** Whether a number can be dialled from elsewhere as it stands: area code, mobile, 400 or 800, short number. */
    static boolean complete(String digits) {
        return WITH_AREA.matcher(digits).matches() || NEEDS_NONE.matcher(digits).matches();
    }
}
