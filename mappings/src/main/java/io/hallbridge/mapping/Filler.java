package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts one field into an object made from a row; made once for each table, used for every row. */
interface Filler {
    void fill(Line line, ObjectNode into);

    /** Whether the field is a list of objects, which may need the plain fields to be there. */
    default boolean comesLast() {
        return false;
    }
}
