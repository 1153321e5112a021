package io.hallbridge.mapping;

import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;

/** A few rows read as a header: what each column is called from the top down, merged cells understood. */
final class HeaderGrid {
    private final List<Row> rows;
    private final List<Merge> merges;
    private final int width;

    HeaderGrid(List<Row> rows, List<Merge> merges) {
        this.rows = rows;
        this.merges = merges;
        this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    int width() {
        return width;
    }

    /** The titles above a column from the top down, blank ones left out. */
    List<String> parts(int column) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = text(i, column);
            if (!Clean.isBlank(text)) {
                parts.add(text);
            }
        }
        return parts;
    }

    /** Whether the topmost title of a column stands in the column itself, not in one to its left. */
    boolean ownsTop(int column) {
        return !Clean.isBlank(own(0, column));
    }

    private String own(int index, int column) {
        return rows.get(index).cell(column).text();
    }

    private String text(int index, int column) {
        String own = own(index, column);
        if (!Clean.isBlank(own)) {
            return own;
        }
        int number = rows.get(index).number();
        for (Merge merge : merges) {
            if (merge.contains(number, column)) {
                return merge.firstRow() == number ? own(index, merge.firstColumn()) : "";
            }
        }
        return index < rows.size() - 1 && !Clean.isBlank(own(index + 1, column)) ? toTheLeft(index, column) : "";
    }

    /** The title of a group whose cells were not merged, or whose merging the file does not tell. */
    private String toTheLeft(int index, int column) {
        for (int left = column - 1; left >= 0 && !Clean.isBlank(own(index + 1, left)); left--) {
            if (!Clean.isBlank(own(index, left))) {
                return own(index, left);
            }
        }
        return "";
    }
}
