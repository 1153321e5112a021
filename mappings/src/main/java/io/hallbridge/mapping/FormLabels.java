package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the labels of a form and the value of each. Whether the values of a line of labels stand to the right or below is
 * told by the line as a whole: where more of its labels have words to the right that are no label, they stand there.
 */
final class FormLabels {
    private final FormGrid grid;
    private final List<Wanted> wanted;
    private final List<FormCells.At> words;
    private final Set<FormCells.At> labels = new HashSet<>();
    private final Map<Integer, Boolean> below = new HashMap<>();

    /** What was found: titles of labels with the places of their values, and how they fit the mapping. */
    record Found(HeaderMatch match, FormCells cells) {}

    FormLabels(FormGrid grid, List<Wanted> wanted) {
        this.grid = grid;
        this.wanted = wanted;
        this.words = grid.words();
    }

    /** Empty where too few of the mapping's columns are among the sheet's labels. */
    Optional<Found> find() {
        HeaderMatch all = new HeaderMatch(HeaderTitles.named(titles(words)), wanted);
        if (all.score() < Math.min(2, wanted.size())) {
            return Optional.empty();
        }
        Set<Integer> known = new TreeSet<>();
        all.columns().values().forEach(found -> {
            for (int index : found) {
                known.add(index);
            }
        });
        known.forEach(index -> labels.add(words.get(index)));
        Set<FormCells.At> values = new HashSet<>();
        known.forEach(index -> values.add(value(words.get(index))));
        List<FormCells.At> kept = words.stream()
                .filter(at -> labels.contains(at) || !values.contains(at) && mayBeLabel(at))
                .toList();
        HeaderMatch match = new HeaderMatch(HeaderTitles.named(titles(kept)), wanted);
        return Optional.of(
                new Found(match, new FormCells(kept.stream().map(this::value).toList())));
    }

    private List<String> titles(List<FormCells.At> cells) {
        return cells.stream().map(at -> grid.cell(at).text()).toList();
    }

    /** Whether words that the mapping does not know have a value beside them, as a label has. */
    private boolean mayBeLabel(FormCells.At at) {
        FormCells.At right = grid.right(at);
        return grid.filled(right) && !labels.contains(right);
    }

    private FormCells.At value(FormCells.At label) {
        boolean standsBelow = below.computeIfAbsent(label.row(), this::valuesBelow);
        return standsBelow ? grid.below(label) : grid.right(label);
    }

    private boolean valuesBelow(int row) {
        List<FormCells.At> line =
                new ArrayList<>(labels.stream().filter(at -> at.row() == row).toList());
        long right = line.stream().filter(at -> holdsValue(grid.right(at))).count();
        long under = line.stream()
                .filter(at -> !holdsValue(grid.right(at)) && holdsValue(grid.below(at)))
                .filter(at -> labels.contains(grid.right(at)) || grid.endsLine(at))
                .count();
        return under > right;
    }

    private boolean holdsValue(FormCells.At at) {
        return grid.filled(at) && !labels.contains(at);
    }
}
