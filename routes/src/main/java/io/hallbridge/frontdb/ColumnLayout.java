package io.hallbridge.frontdb;

import java.util.Optional;

/**
 * A column of an exchange table and what it is given.
 *
 * @param name its name in the database
 * @param putting where its value comes from
 * @param kind what it holds
 * @param width how long a text in it may be
 * @param mandatory whether it may not be empty
 * @param filler what it is given where the document has nothing for it
 * @param retired what it is given once the document is withdrawn
 * @param words the two words of a boolean column
 */
record ColumnLayout(
        String name,
        Putting putting,
        ColumnKind kind,
        Width width,
        boolean mandatory,
        Optional<String> filler,
        Optional<String> retired,
        BooleanWords words) {

    /** What stands for yes and for no. */
    record BooleanWords(String yes, String no) {}

    boolean holds(RowSlot slot) {
        return putting instanceof Putting.FromSlot from && from.slot() == slot;
    }
}
