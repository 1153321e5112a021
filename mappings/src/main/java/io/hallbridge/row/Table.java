package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.List;
import java.util.Optional;

/** A sheet of a workbook, a CSV file, or the result of a database query. */
public interface Table {

    /** The sheet's name, the CSV file's name without its suffix, or the name given to the query. */
    String name();

    /** Whether the workbook hides the sheet. */
    boolean hidden();

    /** How well the workbook hides the sheet. */
    default Visibility visibility() {
        return hidden() ? Visibility.HIDDEN : Visibility.SHOWN;
    }

    /** The columns that the sheet hides, from left to right; none where the source hides no columns. */
    default List<Columns> hiddenColumns() throws Unreadable {
        return List.of();
    }

    /** The columns' names where the source names them (a database); empty for sheets, whose header must be found. */
    Optional<List<String>> columns();

    /** The merged ranges, in the order of the file; none where the source knows no merging. */
    List<Merge> merges() throws Unreadable;

    /** Reads from the start; a query can be read only once. */
    Rows rows() throws Unreadable;
}
