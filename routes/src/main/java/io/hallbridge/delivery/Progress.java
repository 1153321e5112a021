package io.hallbridge.delivery;

import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Optional;

/** Told of every batch as it ends, from several threads at once. */
@FunctionalInterface
public interface Progress {
    /** For those who do not watch. */
    Progress SILENT = (batch, ending) -> {};

    /** A batch has come to this end. */
    void ended(Batch batch, Ending ending);

    /**
     * A call for a batch did not bring what it should; there will be another unless patience has ended.
     *
     * @param kind whether the hall is busy, cannot be reached, or did not say clearly what it did
     * @param status the HTTP status; 0 where there was no answer
     * @param asked how long the hall asks to be left alone
     */
    default void stumbled(Batch batch, FailureClass kind, int status, Optional<Duration> asked) {}

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
