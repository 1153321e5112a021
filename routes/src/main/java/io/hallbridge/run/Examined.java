package io.hallbridge.run;

import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.mapping.Tally;

/**
 * One table that was read and checked.
 *
 * @param mapping the mapping it was read with
 * @param dataset the dataset of its documents
 * @param place the file or database it stands in
 * @param header where its columns were found
 * @param tally what became of its rows
 * @param faulty how many of its documents have an error
 */
public record Examined(
        String mapping, String dataset, SourcePlace place, HeaderTaken header, Tally tally, long faulty) {}
