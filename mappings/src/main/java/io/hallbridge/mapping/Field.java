package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;

/**
 * A field of a document or element with the way it is made.
 *
 * @param name its name inside its object
 * @param shape what the dataset says of it
 * @param kind how it is made
 */
record Field(String name, Shape shape, Kind kind) {

    Filler bind(Binder binder) throws Unreadable {
        return kind.bind(this, binder);
    }
}
