package io.hallbridge.ledger;

import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import java.util.List;

/**
 * What was sent and what came back. A batch is opened before the call and afterwards ends in exactly one way; each of
 * these is on the disk when the method returns. Safe for use by several threads.
 */
public interface BatchLedger {

    /**
     * Notes that a batch is about to be sent. A batch that is open or in doubt may be opened again, which counts another
     * attempt; one that has ended may not.
     */
    void open(Batch batch);

    /** The hall dealt with the batch: every document has its outcome, and what was accepted is now held. */
    void settle(Batch batch, Receipt receipt);

    /** The hall refused the batch as a whole. */
    void refuse(Batch batch, String code, String message);

    /** The hall refused the batch as a whole and certainly took nothing; its documents go on in smaller batches. */
    void divide(Batch batch, String code, String message);

    /** The hall certainly took nothing of it; its documents are as they were before. */
    void abandon(Batch batch, String reason);

    /** Bytes left and no answer came: nobody knows. */
    void doubt(Batch batch, String reason);

    /** The batches of a lane that are open (the process that opened them is gone) or in doubt, oldest first, whole. */
    List<Batch> unfinished(Lane lane);
}
