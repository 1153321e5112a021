package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Verdict.Reason;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import java.util.Optional;

/**
 * Where all couriers of a delivery write down what became of their batches: in the ledger first, then in the counts.
 * Closes the source of batches when the hall takes no more. For several threads at once.
 */
final class Desk {
    /** A hall that leaves so many batches in doubt one after the other would leave the next so too. */
    static final int DOUBTS_IN_A_ROW = 3;

    private final BatchLedger ledger;
    private final Batches batches;
    private final Progress progress;
    private final FailureWords words;
    private final Fates fates = new Fates();
    private long begun;
    private int doubtsInARow;
    private boolean stopped;
    private boolean interrupted;
    private Optional<DeliveryReport.Failure> failure = Optional.empty();

    Desk(BatchLedger ledger, Batches batches, Progress progress, FailureWords words) {
        this.ledger = ledger;
        this.batches = batches;
        this.progress = progress;
        this.words = words;
    }

    FailureWords words() {
        return words;
    }

    synchronized boolean stopped() {
        return stopped;
    }

    void open(Attempt attempt) {
        if (attempt.resumed()) {
            return;
        }
        ledger.open(attempt.batch());
        synchronized (this) {
            begun++;
        }
    }

    void settle(Attempt attempt) {
        ledger.settle(attempt.batch(), attempt.receipt());
        synchronized (this) {
            fates.settled(attempt.receipt());
            doubtsInARow = 0;
        }
        end(attempt, Progress.Ending.SETTLED);
    }

    void refuse(Attempt attempt, Reason reason) {
        Batch batch = attempt.batch();
        ledger.refuse(batch, reason.code(), words.clean(reason.words()));
        synchronized (this) {
            fates.refused(batch.changes().size());
            doubtsInARow = 0;
        }
        note(FailureClass.REFUSED, words.refused(batch, reason));
        end(attempt, Progress.Ending.REFUSED);
    }

    /** The batch was not taken, or nobody knows; no other is begun. */
    void stop(Attempt attempt, FailureClass kind, Text text) {
        note(kind, text);
        close();
        if (attempt.inDoubt()) {
            leaveInDoubt(attempt, text);
            return;
        }
        ledger.abandon(attempt.batch(), text.en());
        synchronized (this) {
            fates.unsent(attempt.batch().changes().size());
        }
        end(attempt, Progress.Ending.ABANDONED);
    }

    void doubt(Attempt attempt, Text text) {
        leaveInDoubt(attempt, text);
        note(FailureClass.DOUBT, text);
        if (tooManyDoubts()) {
            close();
        }
    }

    private void leaveInDoubt(Attempt attempt, Text text) {
        ledger.doubt(attempt.batch(), text.en());
        synchronized (this) {
            fates.inDoubt(attempt.batch().changes().size());
            doubtsInARow++;
        }
        end(attempt, Progress.Ending.DOUBT);
    }

    private synchronized boolean tooManyDoubts() {
        return doubtsInARow >= DOUBTS_IN_A_ROW;
    }

    /** No other batch is begun. */
    void close() {
        synchronized (this) {
            stopped = true;
        }
        batches.close();
    }

    /** The caller wants us to stop: what is under way ends, nothing else is begun. */
    void interrupted() {
        note(FailureClass.INTERRUPTED, FailureWords.INTERRUPTED);
        synchronized (this) {
            interrupted = true;
        }
        close();
    }

    synchronized boolean wasInterrupted() {
        return interrupted;
    }

    /** What ends the delivery weighs more than what befell a single batch. */
    synchronized void note(FailureClass kind, Text text) {
        boolean weightier =
                failure.isPresent() && ends(kind) && !ends(failure.get().kind());
        if (failure.isEmpty() || weightier) {
            failure = Optional.of(new DeliveryReport.Failure(kind, text));
        }
    }

    private static boolean ends(FailureClass kind) {
        return kind != FailureClass.DOUBT && kind != FailureClass.REFUSED;
    }

    private void end(Attempt attempt, Progress.Ending ending) {
        progress.ended(attempt.batch(), ending);
        if (!attempt.resumed()) {
            batches.done(attempt.batch());
        }
    }

    synchronized DeliveryReport report(long requests, long bytes) {
        return fates.report(begun, requests, bytes, failure);
    }
}
