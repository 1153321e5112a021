package io.hallbridge.row;

import java.util.List;

/** Tables whose source is opened and closed by someone else. */
record TablesHeld(List<Table> all) implements Tables {

    @Override
    public void close() {
        // whoever opened the source closes it
    }
}
