package io.hallbridge.run;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.List;
import java.util.Map;

/** A ledger that also counts, for the run's report, what each document came to. Safe for use by several threads. */
final class CountingLedger extends PassingLedger {
    private final Map<String, Tally> tallies;
    private final Progress progress;
    private long batches;

    CountingLedger(BatchLedger ledger, Map<String, Tally> tallies, Progress progress) {
        super(ledger);
        this.tallies = tallies;
        this.progress = progress;
    }

    /** How many batches came to an end other than being abandoned. */
    synchronized long batches() {
        return batches;
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
        super.settle(batch, receipt);
        count(batch, receipt.outcomes().stream().map(Outcome::state).toList());
    }

    @Override
    public void refuse(Batch batch, String code, String message) {
        super.refuse(batch, code, message);
        count(
                batch,
                batch.changes().stream().map(change -> Outcome.State.REFUSED).toList());
    }

    @Override
    public void doubt(Batch batch, String reason) {
        super.doubt(batch, reason);
        synchronized (this) {
            batches++;
            for (Change change : batch.changes()) {
                Tally tally = tally(batch);
                tally.sent(change.operation());
                tally.inDoubt();
            }
        }
        progress.settled(batch.changes().size());
    }

    private void count(Batch batch, List<Outcome.State> states) {
        synchronized (this) {
            batches++;
            Tally tally = tally(batch);
            for (int i = 0; i < states.size(); i++) {
                if (states.get(i) == Outcome.State.LATER) {
                    continue; // it comes in another batch, or was not sent
                }
                tally.sent(batch.changes().get(i).operation());
                switch (states.get(i)) {
                    case ACCEPTED, DUPLICATE -> tally.accepted();
                    case REFUSED, LATER -> tally.refused();
                    case AWAITING -> tally.awaiting();
                }
            }
        }
        progress.settled(
                states.stream().filter(state -> state != Outcome.State.LATER).count());
    }

    private Tally tally(Batch batch) {
        return tallies.computeIfAbsent(batch.dataset(), name -> new Tally());
    }
}
