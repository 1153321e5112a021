package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** Where the value of a column comes from. */
sealed interface Putting {

    /**
     * A place in the document, or in the entry of a list that the row is made of.
     *
     * @param places looked at one after the other; the first that holds something counts
     * @param whole whether the places are those of the document even in a row that is made of an entry of a list
     * @param item what is taken of each element where a list of objects stands there; empty for the element itself
     * @param joining how several values are joined
     */
    record FromDocument(List<JsonPointer> places, boolean whole, JsonPointer item, Joining joining) implements Putting {
        public FromDocument {
            places = List.copyOf(places);
        }
    }

    /** Something that is no part of a document's content. */
    record FromSlot(RowSlot slot) implements Putting {}

    /** The same text in each row. */
    record Constant(String text) implements Putting {}

    /** Nothing: the column holds its filler, or nothing at all. */
    record Nothing() implements Putting {}

    /**
     * How several values become one text.
     *
     * @param separator between them
     * @param sorted whether each value stands once, in the order of the codes; otherwise all stand as they are given
     */
    record Joining(String separator, boolean sorted) {}
}
