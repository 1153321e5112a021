package io.hallbridge.cli.render;

/** A number and an English noun. */
public final class Plural {
    private Plural() {}

    /** {@code 1 file}, {@code 2 files}. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
