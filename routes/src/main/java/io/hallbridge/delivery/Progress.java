package io.hallbridge.delivery;

import io.hallbridge.plan.Batch;

/** Told of every batch as it ends, from several threads at once. */
@FunctionalInterface
public interface Progress {
    /** For those who do not watch. */
    Progress SILENT = (batch, ending) -> {};

    /** A batch has come to this end. */
    void ended(Batch batch, Ending ending);

    /** How a batch ends. */
    enum Ending {
        /** The hall dealt with it and said what became of every document. */
        SETTLED,
        /** The hall refused it whole. */
        REFUSED,
        /** The hall refused it whole, and its halves go instead. */
        DIVIDED,
        /** Certainly not taken, to be sent another time. */
        ABANDONED,
        /** Sent, and nobody knows. */
        DOUBT
    }
}
