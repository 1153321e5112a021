package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.auth.Authenticators;
import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether a hall can be reached, knows us, and agrees with us on the time. Sends nothing: the credential is tried
 * with a listing of one document.
 */
public final class HallProbe {
    private static final Text REACHED = new Text("连接", "connection");
    private static final Text CREDENTIAL = new Text("凭据", "credential");
    private static final Text TIME = new Text("时钟", "clock");
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private final Deliveries deliveries;
    private final HallConnection hall;
    private final Answers answers;
    private final Requests requests;
    private final Clock clock;

    public HallProbe(Deliveries deliveries, HallConnection hall) {
        this.deliveries = deliveries;
        this.hall = hall;
        this.clock = deliveries.clock();
        this.answers = new Answers(hall.profile());
        this.requests = new Requests(hall.profile(), hall.sender());
    }

    /** Looks at everything; a dataset's name is needed for the listing. What comes after a failure is left out. */
    public List<HallCheck> look(String dataset) {
        List<HallCheck> checks = new ArrayList<>();
        try {
            Authenticator authenticator = Authenticators.of(hall.auth(), hall.address(), answers, clock);
            look(dataset, authenticator, new FailureWords(hall, authenticator), checks);
        } catch (IOException unreadable) {
            Text fault = hall.auth()
                    .place()
                    .flatMap(SecretPlace::fault)
                    .orElse(new Text("密钥读不了", "the secret cannot be read"));
            checks.add(HallCheck.failed(CREDENTIAL, FailureClass.SECRET, FailureWords.secret(hall, fault)));
        }
        return checks;
    }

    private void look(String dataset, Authenticator authenticator, FailureWords words, List<HallCheck> checks) {
        try {
            Optional<WireRequest> health = requests.health();
            if (health.isPresent()) {
                health(call(health.get()), words, checks);
            }
            Optional<WireRequest> list = requests.list(dataset, "", 1);
            if (list.isPresent() && checks.stream().allMatch(HallCheck::passed)) {
                credential(list.get(), authenticator, words, checks);
            }
        } catch (CallFailed failure) {
            checks.add(HallCheck.failed(REACHED, FailureClass.UNREACHABLE, words.unreachable(failure)));
        }
    }

    private WireAnswer call(WireRequest request) throws CallFailed {
        return deliveries.door(hall).call(request);
    }

    private void health(WireAnswer answer, FailureWords words, List<HallCheck> checks) {
        if (!answers.succeeded(answer)) {
            checks.add(failure(REACHED, answers.failed(answer), Optional.empty(), words));
            return;
        }
        checks.add(HallCheck.well(REACHED, Text.same(hall.address().toString())));
        HallClock.ahead(answer, clock.instant()).ifPresent(ahead -> checks.add(time(ahead)));
    }

    private static HallCheck time(Duration ahead) {
        Text words = FailureWords.clock(ahead);
        return ahead.abs().compareTo(TOLERATED) > 0
                ? HallCheck.failed(TIME, FailureClass.FATAL, words)
                : HallCheck.well(TIME, new Text("与大厅一致", "agrees with the hall's"));
    }

    private void credential(WireRequest list, Authenticator authenticator, FailureWords words, List<HallCheck> checks)
            throws CallFailed {
        try {
            WireAnswer answer = call(authenticator.authenticate(list, this::call));
            checks.add(
                    answers.succeeded(answer)
                            ? HallCheck.well(CREDENTIAL, new Text("大厅认可", "accepted by the hall"))
                            : failure(
                                    CREDENTIAL,
                                    answers.failed(answer),
                                    HallClock.ahead(answer, clock.instant()),
                                    words));
        } catch (NotAdmitted turnedDown) {
            checks.add(failure(CREDENTIAL, turnedDown.verdict(), Optional.empty(), words));
        }
    }

    private static HallCheck failure(Text subject, Verdict verdict, Optional<Duration> clockAhead, FailureWords words) {
        if (verdict instanceof Verdict.Unauthorised unauthorised) {
            Text text = words.unauthorised(unauthorised.reason(), clockAhead);
            return HallCheck.failed(subject, FailureClass.UNAUTHORISED, text);
        }
        if (verdict instanceof Verdict.Busy busy) {
            return HallCheck.failed(subject, FailureClass.BUSY, words.busy(busy.reason()));
        }
        return HallCheck.failed(subject, FailureClass.FATAL, words.fatal(verdict.reason()));
    }
}
