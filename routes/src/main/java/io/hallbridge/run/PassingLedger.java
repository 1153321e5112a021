package io.hallbridge.run;

import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import java.util.List;

/** A ledger that passes everything on to another, for those that do something besides with some of it. */
abstract class PassingLedger implements BatchLedger {
    private final BatchLedger ledger;

    PassingLedger(BatchLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void open(Batch batch) {
        ledger.open(batch);
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
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
