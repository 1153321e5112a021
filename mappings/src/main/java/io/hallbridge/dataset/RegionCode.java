package io.hallbridge.dataset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of an administrative division (GB/T 2260 and what grows below it): 6 digits for a county, 9 for a town or
 * street, 12 for a village. Example: {@code 522601}.
 *
 * @param value the 6, 9 or 12 digits
 */
public record RegionCode(String value) {
    /** How many digits a county's code has. */
    public static final int COUNTY = 6;

    private static final Pattern WIDTHS = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final int PREFECTURE = 4;
    private static final int VILLAGE = 12;

    public RegionCode {
        if (!WIDTHS.matcher(value).matches()) {
            throw new IllegalArgumentException(value + ": not 6, 9 or 12 digits");
        }
    }

    /**
     * The code where the text has a right width and, in a prefecture that the table lists, begins with a county listed.
     *
     * @param known the closed list: code table {@code region}
     */
    public static Optional<RegionCode> parse(String text, CodeTable known) {
        if (!WIDTHS.matcher(text).matches()) {
            return Optional.empty();
        }
        String prefecture = text.substring(0, PREFECTURE);
        boolean listed = known.values().keySet().stream().anyMatch(code -> code.startsWith(prefecture));
        return listed && !known.contains(text.substring(0, COUNTY))
                ? Optional.empty()
                : Optional.of(new RegionCode(text));
    }

    public String county() {
        return value.substring(0, COUNTY);
    }

    /** Filled with zeros to 12 digits, for the halls that ask for it. */
    public String padded() {
        return value + "0".repeat(VILLAGE - value.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
