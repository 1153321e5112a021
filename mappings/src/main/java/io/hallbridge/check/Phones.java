package io.hallbridge.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The telephone numbers written in a field. */
final class Phones {
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern LETTERS = Pattern.compile("[^0-9]+");
    private static final Pattern WITH_AREA = Pattern.compile("0[0-9]{9,}.*");
    private static final Pattern NEEDS_NONE = Pattern.compile("1[0-9]{10}|[48]00[0-9]{7}|[0-9]{3,6}");

    private Phones() {}

    /** The numbers of a field, digits only, in order. */
    static List<String> in(String text) {
        return Stream.of(BETWEEN.split(text))
                .map(part -> LETTERS.matcher(part).replaceAll(""))
                .filter(digits -> !digits.isEmpty())
                .toList();
    }

    /** Whether a number can be dialled from elsewhere as it stands: area code, mobile, 400 or 800, short number. */
    static boolean complete(String digits) {
        return WITH_AREA.matcher(digits).matches() || NEEDS_NONE.matcher(digits).matches();
    }
}
