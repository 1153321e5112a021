package io.hallbridge.delivery;

import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;

/** What a hall can be asked without changing anything there. For one thread. */
public interface HallQuestions {

    /** What the hall decided on the documents of a batch that it had taken. */
    Receipt decisions(Batch batch) throws Unanswered;

    /** What the hall itself says it holds; fails where it cannot be asked that. */
    HallListing listing() throws Unanswered;
}
