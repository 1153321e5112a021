package io.hallbridge.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run has to itself: some datasets of a hall. Two runs on lanes that share no dataset may go on at once.
 *
 * @param hall the hall's name in the workspace
 * @param datasets the datasets' names, in order
 */
public record Lane(String hall, List<String> datasets) {
    public Lane {
        datasets = List.copyOf(new TreeSet<>(datasets));
    }

    /** The lane of these datasets of a hall. */
    public static Lane of(String hall, Set<String> datasets) {
        return new Lane(hall, List.copyOf(datasets));
    }
}
