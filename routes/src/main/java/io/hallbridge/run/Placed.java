package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;

/** Gives a fault found while a file was opened the names that people know the file and its source by. */
final class Placed {
    private Placed() {}

    static Unreadable in(Unreadable fault, String source, String shownAs) {
        Finding found = fault.finding();
        Origin at = found.origin();
        Origin placed = new Origin(source, shownAs, at.table(), at.row(), at.column(), at.header(), at.rowKey());
        return new Unreadable(
                new Finding(
                        found.rule(),
                        found.severity(),
                        found.dataset(),
                        found.key(),
                        found.field(),
                        placed,
                        found.value(),
                        found.args(),
                        found.personal()),
                fault);
    }
}
