package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.plan.Batch;

/** A batch on a way that takes it or not in a single step, which either settles it or says what stood against that. */
abstract class OneStepAttempt extends Attempt {
    OneStepAttempt(Batch batch, boolean resumed) {
        super(batch, resumed);
    }

    abstract void go() throws CallFailed, TryLater, BatchRefused, HallClosed, NobodyKnows;
}
