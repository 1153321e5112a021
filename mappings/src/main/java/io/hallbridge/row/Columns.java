package io.hallbridge.row;

/**
 * Columns side by side.
 *
 * @param first the first, from 0
 * @param last the last, inclusive
 */
public record Columns(int first, int last) {

    public boolean contains(int column) {
        return column >= first && column <= last;
    }
}
