package io.hallbridge.cli.report;

import java.util.Locale;

/**
 * A part of a whole as it may honestly be shown: never all where something is missing, never nothing where there is
 * something.
 *
 * @param part how many
 * @param whole of how many
 */
record Share(long part, long whole) {
    private static final int TENTHS = 1000;

    /** With one digit behind the point, {@code 96.4 %}; a dash where there is nothing to have a share of. */
    String percent() {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", of(TENTHS) / 10.0);
    }

    /** The share of a length, in whole steps. */
    long of(long length) {
        if (whole == 0 || part == 0) {
            return 0;
        }
        if (part == whole) {
            return length;
        }
        long rounded = Math.round((double) part / whole * length);
        return Math.max(1, Math.min(length - 1, rounded));
    }
}
