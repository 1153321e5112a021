package io.hallbridge.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Lines of columns set in line, by terminal width. */
public final class Grid {
    private final List<List<String>> lines = new ArrayList<>();
    private final List<Integer> rightAligned;

    /** A grid whose columns at these indexes, from 0, are set right. */
    public Grid(Integer... rightAligned) {
        this.rightAligned = List.of(rightAligned);
    }

    public Grid add(String... cells) {
        lines.add(List.of(cells));
        return this;
    }

    /** The lines, without trailing spaces, each after an indent. */
    public List<String> lines(String indent) {
        List<Integer> widths = widths();
        return lines.stream().map(line -> indent + line(line, widths)).toList();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int width = Width.of(line.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : "  ");
            line.append(
                    rightAligned.contains(i) ? Width.right(cell, widths.get(i)) : Width.padded(cell, widths.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
