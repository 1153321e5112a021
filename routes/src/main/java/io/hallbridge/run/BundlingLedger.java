package io.hallbridge.run;

import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.plan.Batch;

/** A ledger that puts every batch into a bundle before it settles it. */
final class BundlingLedger extends PassingLedger {
    private final Bundles bundles;
    private final Bundles.Room room;

    BundlingLedger(BatchLedger ledger, Bundles bundles, Bundles.Room room) {
        super(ledger);
        this.bundles = bundles;
        this.room = room;
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
        bundles.put(batch, room);
        super.settle(batch, receipt);
    }
}
