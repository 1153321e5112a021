package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;

/**
 * The rows a document gives in one exchange table.
 *
 * @param table the table's name, with its schema where one is needed
 * @param columns what they are given
 * @param list the list in the document that gives a row for each of its entries; empty where the document gives one row
 * @param when the place that has to hold something, or there is no row; empty where there always is one
 */
record RowLayout(String table, List<ColumnLayout> columns, Optional<JsonPointer> list, Optional<JsonPointer> when) {
    RowLayout {
        columns = List.copyOf(columns);
    }

    /** The column that holds something that is no part of the content. */
    Optional<ColumnLayout> column(RowSlot slot) {
        return columns.stream().filter(column -> column.holds(slot)).findFirst();
    }

    /** How the rows of one document are found again. */
    Optional<Link> link(boolean main) {
        Optional<Link> own = column(RowSlot.ROW_GUID).map(column -> new Link(column, RowSlot.ROW_GUID));
        if (main) {
            return own;
        }
        return column(RowSlot.PARENT_GUID)
                .map(column -> new Link(column, RowSlot.PARENT_GUID))
                .or(() -> list.isEmpty() ? own : Optional.empty())
                .or(() -> column(RowSlot.KEY).map(column -> new Link(column, RowSlot.KEY)));
    }

    /** The column by which the rows of a document are found, and what it holds. */
    record Link(ColumnLayout column, RowSlot slot) {}
}
