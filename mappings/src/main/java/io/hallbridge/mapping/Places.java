package io.hallbridge.mapping;

import io.hallbridge.finding.Origin;
import org.jspecify.annotations.Nullable;

/** Where each field of a document was read. */
public interface Places {

    /** The row the document was made from. */
    Origin row();

    /**
     * The cell a field was read from; for a field with no cell of its own (a constant, an absent column) the nearest
     * enclosing place, at worst the row.
     *
     * @param pointer the field as a JSON pointer, {@code /materials/2/name}
     */
    Origin at(String pointer);

    /** The raw text of the cell a field was read from, before cleaning and mapping; null where there is no cell. */
    @Nullable String raw(String pointer);
}
