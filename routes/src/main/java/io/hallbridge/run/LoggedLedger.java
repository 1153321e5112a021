package io.hallbridge.run;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A ledger that also tells a run's log how each batch fared and how long that took. For several threads at once. */
final class LoggedLedger extends PassingLedger {
    private final RunLog log;
    private final long expected;
    private final AtomicLong opened = new AtomicLong();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();

    private record Begun(long number, long nanos) {}

    /** With about how many batches there will be; 0 where nobody knows. */
    LoggedLedger(BatchLedger ledger, RunLog log, long expected) {
        super(ledger);
        this.log = log;
        this.expected = expected;
    }

    @Override
    public void open(Batch batch) {
        super.open(batch);
        begun.put(batch.id(), new Begun(opened.incrementAndGet(), System.nanoTime()));
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
        super.settle(batch, receipt);
        end(batch, RunLogWords.settled(receipt));
    }

    @Override
    public void refuse(Batch batch, String code, String message) {
        super.refuse(batch, code, message);
        end(batch, RunLogWords.refused(code));
    }

    @Override
    public void divide(Batch batch, String code, String message) {
        super.divide(batch, code, message);
        end(batch, RunLogWords.divided(code));
    }

    @Override
    public void abandon(Batch batch, String reason) {
        super.abandon(batch, reason);
        end(batch, RunLogWords.ABANDONED);
    }

    @Override
    public void doubt(Batch batch, String reason) {
        super.doubt(batch, reason);
        end(batch, RunLogWords.DOUBT);
    }

    private void end(Batch batch, io.hallbridge.finding.Text how) {
        Begun begin = begun.remove(batch.id());
        log.line(
                begin == null
                        ? RunLogWords.earlier(batch, how)
                        : RunLogWords.batch(
                                batch, begin.number(), expected, how, (System.nanoTime() - begin.nanos()) / 1e9));
    }

    /** How many of a receipt's documents fared so. */
    static long count(Receipt receipt, Outcome.State state) {
        return receipt.outcomes().stream()
                .filter(outcome -> outcome.state() == state)
                .count();
    }
}
