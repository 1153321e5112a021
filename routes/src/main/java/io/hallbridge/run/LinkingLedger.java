package io.hallbridge.run;

import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.Arrivals;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import java.util.List;

/** A ledger that notes of every batch, before it is sent, which bundle it came with. */
final class LinkingLedger implements BatchLedger {
    private final BatchLedger ledger;
    private final Arrivals arrivals;
    private final Arrival arrival;

    LinkingLedger(BatchLedger ledger, Arrivals arrivals, Arrival arrival) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.arrival = arrival;
    }

    @Override
    public void open(Batch batch) {
        arrivals.link(arrival, batch);
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
