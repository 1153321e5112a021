package io.hallbridge.mapping;

import java.util.List;

/** A kind that makes a list of objects, each with fields of its own. */
interface ListOfFields {
    /** The fields of an element. */
    List<Field> elementFields();
}
