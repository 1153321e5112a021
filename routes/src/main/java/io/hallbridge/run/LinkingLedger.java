package io.hallbridge.run;

import io.hallbridge.ledger.Arrivals;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batch;

/** A ledger that notes of every batch, before it is sent, which bundle it came with. */
final class LinkingLedger extends PassingLedger {
    private final Arrivals arrivals;
    private final Arrival arrival;

    LinkingLedger(BatchLedger ledger, Arrivals arrivals, Arrival arrival) {
        super(ledger);
        this.arrivals = arrivals;
        this.arrival = arrival;
    }

    @Override
    public void open(Batch batch) {
        arrivals.link(arrival, batch);
        super.open(batch);
    }
}
