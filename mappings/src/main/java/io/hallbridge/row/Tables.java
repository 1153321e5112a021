package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.List;
import java.util.Optional;

/** An opened file or database: its tables in order. */
public interface Tables extends AutoCloseable {

    List<Table> all();

    /** The table of that name, letter by letter; a database runs the query that the name stands for. */
    default Optional<Table> find(String name) throws Unreadable {
        return all().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether the tables have names of their own; the only table of a text file is merely called as the file. */
    default boolean haveNames() {
        return true;
    }

    @Override
    void close();

    /** Tables that need no closing. */
    static Tables of(Table... tables) {
        return new TablesHeld(List.of(tables));
    }
}
