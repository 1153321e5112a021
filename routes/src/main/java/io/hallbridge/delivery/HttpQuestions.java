package io.hallbridge.delivery;

import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Asks an exchange API as patiently as batches are sent: again after a pause where the hall is away or busy, once more under
 * a new proof where it no longer knows us.
 */
final class HttpQuestions implements HallQuestions {
    private final Terms terms;
    private final int retries;
    private final BooleanSupplier stopped;

    /** Asks again so often, and not at all once somebody wants an end. */
    HttpQuestions(Terms terms, int retries, BooleanSupplier stopped) {
        this.terms = terms;
        this.retries = retries;
        this.stopped = stopped;
    }

    @Override
    public Receipt decisions(Batch batch) throws Unanswered {
        WireAnswer answer = ask(terms.requests().receipts(batch).orElseThrow());
        Verdict verdict = terms.answers().decided(batch, answer);
        if (verdict instanceof Verdict.Settled settled) {
            return terms.words().clean(settled.receipt());
        }
        throw new Unanswered(FailureClass.FATAL, terms.words().fatal(verdict.reason()));
    }

    @Override
    public HallListing listing() throws Unanswered {
        if (!terms.way().lists()) {
            throw new Unanswered(FailureClass.FATAL, ListingWords.cannotList(terms.hall()));
        }
        return new HttpListing(
                this,
                terms.way().profile().listed(),
                terms.requests(),
                terms.answers(),
                new ListingWords(terms.hall(), terms.words()));
    }

    /** The answer to a question, once it is one that the profile calls success. */
    WireAnswer ask(Requests.Unproven question) throws Unanswered {
        boolean renewed = false;
        for (int tried = 0; ; tried++) {
            Verdict verdict;
            Optional<Duration> clockAhead = Optional.empty();
            try {
                Proof proof = terms.authenticator().prove(terms.line());
                WireAnswer answer = terms.line().call(terms.authenticator().authenticate(question.with(proof), proof));
                if (terms.answers().succeeded(answer)) {
                    return answer;
                }
                clockAhead = HallClock.ahead(answer, terms.clock().instant());
                verdict = terms.answers().failed(answer);
                if (verdict instanceof Verdict.Unauthorised
                        && !renewed
                        && terms.authenticator().renew(proof)) {
                    renewed = true;
                    continue;
                }
            } catch (NotAdmitted turnedDown) {
                verdict = turnedDown.verdict();
                clockAhead = turnedDown.clockAhead();
            } catch (CallFailed failure) {
                if (failure.kind().ofTrust() || givesUp(tried)) {
                    throw new Unanswered(FailureClass.of(failure), terms.words().unreachable(failure));
                }
                pause(tried, Optional.empty());
                continue;
            }
            again(verdict, tried, clockAhead);
        }
    }

    /** Waits where asking again may help; fails where it will not, or patience has ended. */
    private void again(Verdict verdict, int tried, Optional<Duration> clockAhead) throws Unanswered {
        if (verdict instanceof Verdict.Unauthorised) {
            throw new Unanswered(FailureClass.UNAUTHORISED, terms.words().unauthorised(verdict.reason(), clockAhead));
        }
        Optional<Duration> asked = verdict instanceof Verdict.Busy busy ? busy.retryAfter() : Optional.empty();
        boolean later = verdict instanceof Verdict.Busy || verdict instanceof Verdict.Unclear;
        if (!later) {
            throw new Unanswered(FailureClass.FATAL, terms.words().fatal(verdict.reason(), clockAhead));
        }
        boolean tooLong = asked.filter(
                        pause -> pause.compareTo(terms.hall().patience().longestWait()) > 0)
                .isPresent();
        if (tooLong || givesUp(tried)) {
            throw new Unanswered(FailureClass.BUSY, terms.words().busy(verdict.reason()));
        }
        pause(tried, asked);
    }

    private boolean givesUp(int tried) {
        return tried >= retries || stopped.getAsBoolean();
    }

    private void pause(int tried, Optional<Duration> asked) {
        Pause.of(asked.orElse(terms.hall().patience().wait(tried)), stopped);
    }
}
