package io.hallbridge.mapping;

import io.hallbridge.row.Letters;
import java.util.List;

/** Where the values of a form stand, in the order of its labels. */
record FormCells(List<At> values) {
    FormCells {
        values = List.copyOf(values);
    }

    /**
     * A cell.
     *
     * @param row from 1
     * @param column from 0
     */
    record At(int row, int column) {
        String shown() {
            return Letters.cell(row, column);
        }
    }

    boolean has(int label) {
        return label >= 0 && label < values.size();
    }

    At at(int label) {
        return values.get(label);
    }
}
