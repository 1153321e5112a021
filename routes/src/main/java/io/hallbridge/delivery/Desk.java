package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Verdict.Reason;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.workspace.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where all couriers of a delivery write down what became of their batches: in the ledger first, then in the counts.
 * Closes the source of batches when the hall takes no more. For several threads at once.
 */
final class Desk {
    /** A hall that leaves so many batches in doubt one after the other would leave the next so too. */
    static final int DOUBTS_IN_A_ROW = 3;

    /** A hall that refuses so many batches one after the other, most of them a single document, has more against us. */
    static final int REFUSALS_IN_A_ROW = 200;

    private final BatchLedger ledger;
    private final Batches batches;
    private final Progress progress;
    private final FailureWords words;
    private final Patience patience;
    private final Fates fates = new Fates();
    private long begun;
    private int doubtsInARow;
    private int refusalsInARow;
    private boolean stopped;
    private boolean interrupted;
    private Optional<DeliveryReport.Failure> failure = Optional.empty();

    Desk(BatchLedger ledger, Batches batches, Progress progress, FailureWords words, Patience patience) {
        this.ledger = ledger;
        this.batches = batches;
        this.progress = progress;
        this.words = words;
        this.patience = patience;
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
        List<Change> later = putOff(attempt);
        synchronized (this) {
            fates.settled(attempt.receipt());
            doubtsInARow = 0;
            refusalsInARow = later.size() == attempt.batch().changes().size() ? refusalsInARow : 0;
        }
        if (later.isEmpty() || attempt.resumed()) {
            end(attempt, Progress.Ending.SETTLED);
        } else {
            sendAgain(attempt, later);
        }
    }

    private static List<Change> putOff(Attempt attempt) {
        List<Change> later = new ArrayList<>();
        List<Outcome> outcomes = attempt.receipt().outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).state() == Outcome.State.LATER) {
                later.add(attempt.batch().changes().get(i).above(outcomes.get(i).version()));
            }
        }
        return later;
    }

    /** After a pause, and only so often: a hall that puts off the same documents again and again is busy. */
    private void sendAgain(Attempt attempt, List<Change> later) {
        int before = batches.putOff(attempt.batch());
        if (before >= patience.retries() || stopped()) {
            note(FailureClass.BUSY, words.putOff(later.size()));
            end(attempt, Progress.Ending.SETTLED);
            return;
        }
        Pause.of(patience.wait(before), this::stopped);
        synchronized (this) {
            fates.again(later.size());
        }
        progress.ended(attempt.batch(), Progress.Ending.SETTLED);
        batches.again(attempt.batch(), later);
    }

    /** The hall refused the batch whole: its halves go instead, until what it refuses is alone. */
    void divide(Attempt attempt, Reason reason) {
        Batch batch = attempt.batch();
        ledger.divide(batch, words.clean(reason.code()), words.clean(reason.words()));
        progress.ended(batch, Progress.Ending.DIVIDED);
        if (attempt.resumed()) {
            synchronized (this) {
                fates.unsent(batch.changes().size()); // the plan that is made next sends them anew
            }
        } else {
            batches.halve(batch);
        }
    }

    void refuse(Attempt attempt, Reason reason) {
        Batch batch = attempt.batch();
        ledger.refuse(batch, words.clean(reason.code()), words.clean(reason.words()));
        boolean enough;
        synchronized (this) {
            fates.refused(batch.changes().size());
            doubtsInARow = 0;
            refusalsInARow++;
            enough = refusalsInARow >= REFUSALS_IN_A_ROW;
        }
        note(FailureClass.REFUSED, words.refused(batch, reason));
        if (enough) {
            note(FailureClass.REFUSES_ALL, words.refusesAll(refusalsInARow, reason));
            close();
        }
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
                failure.isPresent() && kind.ends() && !failure.get().kind().ends();
        if (failure.isEmpty() || weightier) {
            failure = Optional.of(new DeliveryReport.Failure(kind, text));
        }
    }

    void stumbled(Attempt attempt, FailureClass kind, int status, Optional<Duration> asked) {
        progress.stumbled(attempt.batch(), kind, status, asked);
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
