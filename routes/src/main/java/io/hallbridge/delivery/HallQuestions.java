package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.auth.Authenticators;
import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a hall things that change nothing there, as patiently as batches are sent: again after a pause where it is away or
 * busy, once more under a new proof where it no longer knows us. For one thread.
 */
public final class HallQuestions {
    private final Deliveries deliveries;
    private final HallConnection hall;
    private final Answers answers;
    private final Requests requests;
    private final Authenticator authenticator;
    private final FailureWords words;

    /** Fails where the secret cannot be read. */
    HallQuestions(Deliveries deliveries, HallConnection hall) throws Unanswered {
        this.deliveries = deliveries;
        this.hall = hall;
        this.answers = new Answers(hall.profile());
        this.requests = new Requests(hall.profile(), hall.sender());
        this.authenticator = authenticator();
        this.words = new FailureWords(hall, authenticator);
    }

    private Authenticator authenticator() throws Unanswered {
        try {
            return Authenticators.of(hall.auth(), hall.address(), answers, deliveries.clock());
        } catch (IOException unreadable) {
            Text fault = hall.auth()
                    .place()
                    .flatMap(SecretPlace::fault)
                    .orElse(new Text("密钥读不了", "the secret cannot be read"));
            throw unanswered(FailureClass.SECRET, FailureWords.secret(hall, fault));
        }
    }

    /** What the hall decided on the documents of a batch that it had taken. */
    public Receipt decisions(Batch batch) throws Unanswered {
        WireAnswer answer = ask(requests.receipts(batch.id()).orElseThrow());
        Verdict verdict = answers.decided(batch, answer);
        if (verdict instanceof Verdict.Settled settled) {
            return settled.receipt();
        }
        throw unanswered(FailureClass.FATAL, words.fatal(verdict.reason()));
    }

    /** What the hall itself says it holds; fails where it cannot be asked that. */
    public HallListing listing() throws Unanswered {
        if (!hall.profile().lists()) {
            throw unanswered(FailureClass.FATAL, ListingWords.cannotList(hall));
        }
        return new HallListing(this, requests, answers, new ListingWords(hall, words));
    }

    /** The answer to a question, once it is one that the profile calls success. */
    WireAnswer ask(WireRequest request) throws Unanswered {
        boolean renewed = false;
        for (int tried = 0; ; tried++) {
            Verdict verdict;
            Optional<Duration> clockAhead = Optional.empty();
            try {
                WireRequest proven = authenticator.authenticate(request, this::call);
                WireAnswer answer = call(proven);
                if (answers.succeeded(answer)) {
                    return answer;
                }
                clockAhead = HallClock.ahead(answer, deliveries.clock().instant());
                verdict = answers.failed(answer);
                if (verdict instanceof Verdict.Unauthorised && !renewed && authenticator.renew(proven)) {
                    renewed = true;
                    continue;
                }
            } catch (NotAdmitted turnedDown) {
                verdict = turnedDown.verdict();
            } catch (CallFailed failure) {
                if (tried >= hall.patience().retries()) {
                    throw unanswered(FailureClass.UNREACHABLE, words.unreachable(failure));
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
            throw unanswered(FailureClass.UNAUTHORISED, words.unauthorised(verdict.reason(), clockAhead));
        }
        Optional<Duration> asked = verdict instanceof Verdict.Busy busy ? busy.retryAfter() : Optional.empty();
        boolean later = verdict instanceof Verdict.Busy || verdict instanceof Verdict.Unclear;
        if (!later) {
            throw unanswered(FailureClass.FATAL, words.fatal(verdict.reason()));
        }
        boolean tooLong = asked.filter(pause -> pause.compareTo(hall.patience().longestWait()) > 0)
                .isPresent();
        if (tooLong || tried >= hall.patience().retries()) {
            throw unanswered(FailureClass.BUSY, words.busy(verdict.reason()));
        }
        pause(tried, asked);
    }

    private void pause(int tried, Optional<Duration> asked) {
        long nanos = asked.orElse(hall.patience().wait(tried)).toNanos();
        long end = System.nanoTime() + nanos;
        while (end - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
    }

    private WireAnswer call(WireRequest request) throws CallFailed {
        return deliveries.door(hall).call(request);
    }

    static Unanswered unanswered(FailureClass kind, Text text) {
        return new Unanswered(new DeliveryReport.Failure(kind, text));
    }
}
