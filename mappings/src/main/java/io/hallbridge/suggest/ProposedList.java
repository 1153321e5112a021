package io.hallbridge.suggest;

import java.util.List;

/**
 * Elements that are proposed for a list.
 *
 * @param field the list
 * @param way where the elements stand
 * @param sheet the sheet they stand on; empty where they stand in the document's own row
 * @param joinTitle the title of the column that says which document a row belongs to; of the one cell; else empty
 * @param joinField the document's field that it equals
 * @param upto how many groups of columns repeat
 * @param columns the elements' fields; titles with {@code {n}} for repeated columns
 */
public record ProposedList(
        String field, Way way, String sheet, String joinTitle, String joinField, int upto, List<Proposed> columns) {
    public ProposedList {
        columns = List.copyOf(columns);
    }

    /** Where the elements of a list stand. */
    public enum Way {
        /** As rows of another sheet. */
        SHEET,
        /** In columns that repeat with a number. */
        REPEATED,
        /** All in one cell: where one ends and the next begins is for a person to check. */
        ONE_CELL
    }
}
