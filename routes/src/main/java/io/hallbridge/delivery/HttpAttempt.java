package io.hallbridge.delivery;

import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch on its way to a hall's exchange API: makes one call after another until one of them settles it. */
final class HttpAttempt extends Attempt {
    private final Terms terms;
    private boolean asking;
    private boolean renewed;
    private @Nullable Proof shown;
    private Optional<Duration> clockAhead = Optional.empty();

    HttpAttempt(Batch batch, boolean resumed, Terms terms) {
        super(batch, resumed);
        this.terms = terms;
    }

    /** Whether another call is to be made at once. */
    boolean goesOn() {
        return !settled();
    }

    /** The next call: the batch itself or, where it may have arrived before, the question what became of it. */
    WireRequest call() throws CallFailed, TryLater, HallClosed, NobodyKnows {
        Optional<Requests.Unproven> lookUp = inDoubt() ? terms.requests().lookUp(batch()) : Optional.empty();
        asking = lookUp.isPresent();
        if (inDoubt() && !asking && !terms.way().profile().repeatable()) {
            throw new NobodyKnows();
        }
        try {
            Proof proof = terms.authenticator().prove(terms.line());
            shown = proof;
            WireRequest request = lookUp.isPresent()
                    ? lookUp.get().with(proof)
                    : terms.requests().of(batch(), proof);
            return terms.authenticator().authenticate(request, proof);
        } catch (NotAdmitted turnedDown) {
            clockAhead = turnedDown.clockAhead();
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
            judge(terms.answers().of(batch(), answer));
            return;
        }
        Optional<Verdict> lookedUp = terms.answers().lookedUp(batch(), answer);
        if (lookedUp.isEmpty()) {
            doubt(false);
        } else {
            judgeLookUp(lookedUp.get());
        }
    }

    private void judge(Verdict verdict) throws TryLater, BatchRefused, HallClosed {
        if (verdict instanceof Verdict.RefusedWhole refused) {
            throw new BatchRefused(refused.divisible(), refused.reason());
        }
        if (verdict instanceof Verdict.Unclear unclear) {
            doubt(true);
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
            settle(terms.words().clean(settled.receipt()));
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

    @Override
    Optional<Duration> clockAhead() {
        return clockAhead;
    }

    /** Once for each batch; a hall that turns down the new proof too does not know us. */
    private void renew(Verdict.Unauthorised unauthorised) throws HallClosed {
        boolean worthIt = !renewed && shown != null && terms.authenticator().renew(shown);
        if (!worthIt) {
            throw new HallClosed(FailureClass.UNAUTHORISED, unauthorised.reason());
        }
        renewed = true;
    }

    /** A question that brought no answer has left the hall as it was. */
    @Override
    void failed(CallFailed failure) {
        if (!asking) {
            super.failed(failure);
        }
    }
}
