package io.hallbridge.delivery;

import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way to the hall, from the first call to its end: makes one call after another, and knows at every
 * moment whether the hall may have taken the batch. For one thread.
 */
final class Attempt {
    private final Batch batch;
    private final Terms terms;
    private final boolean resumed;
    private boolean inDoubt;
    private boolean asking;
    private boolean renewed;
    private @Nullable WireRequest called;
    private @Nullable Receipt receipt;
    private Optional<Duration> clockAhead = Optional.empty();

    private Attempt(Batch batch, Terms terms, boolean resumed) {
        this.batch = batch;
        this.terms = terms;
        this.resumed = resumed;
        this.inDoubt = resumed;
    }

    /** A batch that was never sent. */
    static Attempt first(Batch batch, Terms terms) {
        return new Attempt(batch, terms, false);
    }

    /** A batch the ledger holds as begun and not ended: it may have been sent. */
    static Attempt resume(Batch batch, Terms terms) {
        return new Attempt(batch, terms, true);
    }

    Batch batch() {
        return batch;
    }

    /** Whether the ledger holds it as begun already. */
    boolean resumed() {
        return resumed;
    }

    /** Whether the hall may have taken the batch without our knowing. */
    boolean inDoubt() {
        return inDoubt;
    }

    /** How far our clock was ahead of the hall's at its last answer. */
    Optional<Duration> clockAhead() {
        return clockAhead;
    }

    /** Whether another call is to be made at once. */
    boolean goesOn() {
        return receipt == null;
    }

    Receipt receipt() {
        return Objects.requireNonNull(receipt, "not settled");
    }

    /** The next call: the batch itself or, where it may have arrived before, the question what became of it. */
    WireRequest call() throws CallFailed, TryLater, HallClosed, NobodyKnows {
        Optional<WireRequest> lookUp = inDoubt ? terms.requests().lookUp(batch) : Optional.empty();
        asking = lookUp.isPresent();
        if (inDoubt && !asking && !terms.hall().profile().repeatable()) {
            throw new NobodyKnows();
        }
        WireRequest request = lookUp.orElseGet(() -> terms.requests().of(batch));
        try {
            called = terms.authenticator().authenticate(request, terms.line());
            return called;
        } catch (NotAdmitted turnedDown) {
            throw refusal(turnedDown.verdict());
        }
    }

    private static HallClosed refusal(Verdict verdict) throws TryLater {
        if (verdict instanceof Verdict.Busy busy) {
            throw new TryLater(FailureClass.BUSY, busy.reason(), busy.retryAfter());
        }
        boolean unknown = verdict instanceof Verdict.Unauthorised;
        return new HallClosed(unknown ? FailureClass.UNAUTHORISED : FailureClass.FATAL, verdict.reason());
    }

    /** Takes the answer to the call. Returns where the batch is settled or the next call is due at once. */
    void take(WireAnswer answer) throws TryLater, BatchRefused, HallClosed {
        clockAhead = HallClock.ahead(answer, terms.clock().instant());
        if (!asking) {
            judge(terms.answers().of(batch, answer));
            return;
        }
        Optional<Verdict> lookedUp = terms.answers().lookedUp(batch, answer);
        if (lookedUp.isEmpty()) {
            inDoubt = false;
        } else {
            judgeLookUp(lookedUp.get());
        }
    }

    private void judge(Verdict verdict) throws TryLater, BatchRefused, HallClosed {
        if (verdict instanceof Verdict.RefusedWhole refused) {
            throw new BatchRefused(refused.divisible(), refused.reason());
        }
        if (verdict instanceof Verdict.Unclear unclear) {
            inDoubt = true;
            throw new TryLater(FailureClass.DOUBT, unclear.reason(), Optional.empty());
        }
        if (verdict instanceof Verdict.Fatal fatal) {
            throw new HallClosed(FailureClass.FATAL, fatal.reason());
        }
        judgeAlike(verdict);
    }

    /** A look-up that is refused says nothing about the batch. */
    private void judgeLookUp(Verdict verdict) throws TryLater, HallClosed {
        boolean says = verdict instanceof Verdict.Settled
                || verdict instanceof Verdict.Busy
                || verdict instanceof Verdict.Unauthorised;
        if (!says) {
            throw new TryLater(FailureClass.DOUBT, verdict.reason(), Optional.empty());
        }
        judgeAlike(verdict);
    }

    private void judgeAlike(Verdict verdict) throws TryLater, HallClosed {
        if (verdict instanceof Verdict.Settled settled) {
            receipt = settled.receipt();
        } else if (verdict instanceof Verdict.Busy busy) {
            busy(busy);
        } else if (verdict instanceof Verdict.Unauthorised unauthorised) {
            renew(unauthorised);
        }
    }

    private void busy(Verdict.Busy busy) throws TryLater, HallClosed {
        Duration longest = terms.hall().patience().longestWait();
        if (busy.retryAfter().filter(pause -> pause.compareTo(longest) > 0).isPresent()) {
            throw new HallClosed(FailureClass.BUSY, busy.reason());
        }
        throw new TryLater(FailureClass.BUSY, busy.reason(), busy.retryAfter());
    }

    /** Once for each batch; a hall that turns down the new proof too does not know us. */
    private void renew(Verdict.Unauthorised unauthorised) throws HallClosed {
        boolean worthIt = !renewed && called != null && terms.authenticator().renew(called);
        if (!worthIt) {
            throw new HallClosed(FailureClass.UNAUTHORISED, unauthorised.reason());
        }
        renewed = true;
    }

    /** Told that the call brought no answer. */
    void failed(CallFailed failure) {
        inDoubt |= failure.arrivedPerhaps() && !asking;
    }
}
