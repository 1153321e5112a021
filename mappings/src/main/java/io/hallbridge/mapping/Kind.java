package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import java.util.List;

/**
 * How a field is made from the cells of a row. A new kind is one class and one line in {@link Kinds}; its description
 * there is what the reference for users says.
 */
sealed interface Kind permits OneCell, ColumnsKind, ConcatKind, ConstantKind, RowsOfKind, SplitKind, TicksKind {

    /** The columns it looks for in the table. */
    List<Wanted> wanted();

    /** Binds it to the columns found. */
    Filler bind(Field field, Binder binder) throws Unreadable;

    /** How it makes the field, for people. */
    Text how();
}
