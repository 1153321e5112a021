package io.hallbridge.frontdb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL for one exchange table: standard statements only, so that any database with a driver takes them. */
final class Statements {
    private final RowLayout layout;
    private final String table;

    Statements(RowLayout layout) {
        this.layout = layout;
        this.table = layout.table();
    }

    String insert() {
        String names = layout.columns().stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES ("
                + marks(layout.columns().size()) + ")";
    }

    /** Deletes the rows of so many documents; further conditions after them, one value each. */
    String delete(RowLayout.Link link, int documents, List<ColumnLayout> conditions) {
        return "DELETE FROM " + table + " WHERE " + link.column().name() + " IN (" + marks(documents) + ")"
                + and(conditions);
    }

    /**
     * Marks a document's rows as withdrawn: the columns that are set, then those that tell the rows, then what the
     * operation may not be already.
     */
    String mark(
            RowLayout.Link link,
            List<ColumnLayout> set,
            List<ColumnLayout> conditions,
            Optional<ColumnLayout> operation) {
        String values = set.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
        return "UPDATE " + table + " SET " + values + " WHERE " + link.column().name() + " = ?" + and(conditions)
                + operation.map(column -> " AND " + column.name() + " <> ?").orElse("");
    }

    /** Copies a document's rows of one batch, with other values in the columns that are set. */
    String copy(RowLayout.Link link, List<ColumnLayout> set, ColumnLayout batch) {
        String names = layout.columns().stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        String values = layout.columns().stream()
                .map(column -> set.contains(column) ? "?" : column.name())
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM " + table + " WHERE "
                + link.column().name() + " = ? AND " + batch.name() + " = ?";
    }

    /** What the rows of so many documents hold in some columns; further conditions after them. */
    String select(List<ColumnLayout> wanted, RowLayout.Link link, int documents, List<ColumnLayout> conditions) {
        String names = wanted.stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM " + table + " WHERE " + link.column().name() + " IN (" + marks(documents)
                + ")" + and(conditions);
    }

    /** What all rows hold in some columns, in the order of the first. */
    String all(List<ColumnLayout> wanted) {
        String names = wanted.stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM " + table + " ORDER BY "
                + wanted.get(0).name();
    }

    private static String and(List<ColumnLayout> conditions) {
        return conditions.stream()
                .map(column -> " AND " + column.name() + " = ?")
                .collect(Collectors.joining());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The columns that are set when a document is withdrawn, in the layout's order. */
    static List<ColumnLayout> whenRetired(RowLayout layout) {
        List<ColumnLayout> set = new ArrayList<>();
        for (ColumnLayout column : layout.columns()) {
            if (column.retired().isPresent()
                    || (column.putting() instanceof Putting.FromSlot from && CHANGES.contains(from.slot()))) {
                set.add(column);
            }
        }
        return set;
    }

    private static final List<RowSlot> CHANGES =
            List.of(RowSlot.OPERATION, RowSlot.TIME, RowSlot.BATCH, RowSlot.VERSION);
}
