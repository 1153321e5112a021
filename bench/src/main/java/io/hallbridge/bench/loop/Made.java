package io.hallbridge.bench.loop;

import java.util.SortedSet;

/**
 * A document made from a row.
 *
 * @param content canonical JSON
 */
public record Made(String key, byte[] content, Wrong wrong) {
    /**
     * What is wrong with it.
     *
     * @param row the row, from 1, with the header counted
     * @param columns the faulty columns, from 0
     */
    public record Wrong(int row, SortedSet<Integer> columns) {
        boolean none() {
            return columns.isEmpty();
        }

        /** A number that says where; summed up over all documents it tells whether two found the same places. */
        public long places() {
            return columns.stream()
                    .mapToLong(column -> (long) row * (column + 1))
                    .sum();
        }
    }
}
