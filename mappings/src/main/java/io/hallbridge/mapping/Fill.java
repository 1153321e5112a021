package io.hallbridge.mapping;

/** What a blank cell takes over from the cells above it. */
enum Fill {
    /** Nothing: a blank cell is blank. */
    NONE,
    /** The value of the merged range it is part of. */
    MERGED,
    /** The last value above it in its column; only by explicit order, for a blank may well mean that there is nothing. */
    DOWN;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
