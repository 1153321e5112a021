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

    /** Whether another block elsewhere fits as well and says something else. */
    boolean tiesWith(HeaderBlock other) {
        boolean apart = other.index >= index + size || index >= other.index + other.size;
        return apart && BEST.compare(this, other) == 0 && !match.shown().equals(other.match.shown());
    }
}
