package io.hallbridge.mapping;

import java.util.Comparator;

/**
 * Rows that may be the header.
 *
 * @param index the place of the first among the rows looked at
 * @param size how many they are
 * @param match how they fit
 */
record HeaderBlock(int index, int size, HeaderMatch match) {
    /** The best first: mandatory columns, all columns, surer names, fewer rows. */
    static final Comparator<HeaderBlock> BEST = Comparator.<HeaderBlock>comparingInt(block -> -block.match.mandatory())
            .thenComparingInt(block -> -block.match.score())
            .thenComparingInt(block -> block.match.looseness())
            .thenComparingInt(HeaderBlock::size);

    boolean isApartFrom(HeaderBlock other) {
        return other.index >= index + size || index >= other.index + other.size;
    }

    /** Whether another block elsewhere fits as well and says something else. */
    boolean tiesWith(HeaderBlock other) {
        return isApartFrom(other)
                && BEST.compare(this, other) == 0
                && !match.shown().equals(other.match.shown());
    }
}
