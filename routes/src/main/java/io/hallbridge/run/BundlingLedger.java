package io.hallbridge.run;

import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import java.util.List;

/** A ledger that puts every batch into a bundle before it settles it. */
final class BundlingLedger implements BatchLedger {
    private final BatchLedger ledger;
    private final Bundles bundles;
    private final Bundles.Room room;

    BundlingLedger(BatchLedger ledger, Bundles bundles, Bundles.Room room) {
        this.ledger = ledger;
        this.bundles = bundles;
        this.room = room;
    }

    @Override
    public void open(Batch batch) {
        ledger.open(batch);
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
        bundles.put(batch, room);
        ledger.settle(batch, receipt);
    }

    @Override
    public void refuse(Batch batch, String code, String message) {
        ledger.refuse(batch, code, message);
    }

    @Override
    public void divide(Batch batch, String code, String message) {
        ledger.divide(batch, code, message);
    }

    @Override
    public void abandon(Batch batch, String reason) {
        ledger.abandon(batch, reason);
    }

    @Override
    public void doubt(Batch batch, String reason) {
        ledger.doubt(batch, reason);
    }

    @Override
    public List<Batch> unfinished(Lane lane) {
        return ledger.unfinished(lane);
    }
}
