package io.hallbridge.delivery;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;

/** A batch that is carried: whoever keeps the ledger puts it into a bundle, and all of its documents await receipts. */
final class RelayAttempt extends OneStepAttempt {
    RelayAttempt(Batch batch, boolean resumed) {
        super(batch, resumed);
    }

    @Override
    void go() {
        settle(new Receipt(
                "",
                batch().changes().stream()
                        .map(change -> new Outcome(change.key(), Outcome.State.AWAITING, "", ""))
                        .toList()));
    }
}
