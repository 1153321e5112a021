package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import java.util.List;

/**
 * What was found about the tables of a database.
 *
 * @param faults what keeps batches, or some documents, from being written
 * @param notes what makes it slow
 */
public record Inspected(List<Text> faults, List<Text> notes) {
    public Inspected {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
