package io.hallbridge.check;

import java.util.regex.Pattern;

/**
 * The shapes of codes that items had before the national ones, as systems still hold them: ten characters of Guizhou's
 * own scheme (XK0010100Y), sixteen digits, time-stamps of 20 or 26 digits, identifiers of a database, parts with hyphens.
 */
final class LegacyCodes {
    private static final Pattern SHAPES = Pattern.compile("[A-Z]{2}[0-9]{7}[0-9A-Z]"
            + "|[0-9]{16}|[0-9]{20}|[0-9]{26}"
            + "|[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|-[0-9]{6,19}"
            + "|[0-9A-Z]{3,}(?:-[0-9A-Z]{1,20}){3,}");

    private LegacyCodes() {}

    static boolean contain(String code) {
        return SHAPES.matcher(code).matches();
    }
}
