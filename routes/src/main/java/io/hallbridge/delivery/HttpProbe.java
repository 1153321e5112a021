package io.hallbridge.delivery;

import io.hallbridge.auth.NotAdmitted;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether an exchange API can be reached, knows us, and agrees with us on the time. Sends nothing: the credential is
 * tried with a listing of one document.
 */
final class HttpProbe {
    private static final Text REACHED = new Text("连接", "connection");
    private static final Text CREDENTIAL = new Text("凭据", "credential");
    private static final Text TIME = new Text("时钟", "clock");
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private final Terms terms;
    private final List<HallCheck> checks = new ArrayList<>();

    HttpProbe(Terms terms) {
        this.terms = terms;
    }

    /** Looks at everything; what comes after a failure is left out. */
    List<HallCheck> look(String dataset) {
        terms.requests().health().ifPresent(this::health);
        Optional<Requests.Unproven> list = terms.requests().list(dataset, "", 1);
        boolean silent = checks.isEmpty() && list.isEmpty();
        if (silent) {
            anyAnswer();
        }
        if (checks.stream().allMatch(HallCheck::passed)) {
            list.ifPresentOrElse(this::credential, this::admission);
        }
        return List.copyOf(checks);
    }

    /** Of a hall that can be asked nothing without sending something, whatever it answers tells that it is there. */
    private void anyAnswer() {
        try {
            WireAnswer answer = terms.line().call(WireRequest.get("/"));
            checks.add(HallCheck.well(
                    REACHED,
                    new Text(
                            terms.way().place() + "（HTTP " + answer.status() + "）",
                            terms.way().place() + " (HTTP " + answer.status() + ")")));
            HallClock.ahead(answer, terms.clock().instant()).ifPresent(ahead -> checks.add(time(ahead)));
        } catch (CallFailed failure) {
            checks.add(HallCheck.failed(
                    REACHED, FailureClass.of(failure), terms.words().unreachable(failure)));
        }
    }

    /** Where nothing can be asked, what is fetched before a call is all that tells whether we are known. */
    private void admission() {
        if (terms.way().auth().signing().fetch().isEmpty()) {
            return;
        }
        try {
            terms.authenticator().prove(terms.line());
            checks.add(HallCheck.well(CREDENTIAL, new Text("大厅发了令牌或密钥", "the hall handed out a token or secret")));
        } catch (NotAdmitted turnedDown) {
            checks.add(HallCheck.failed(
                    CREDENTIAL,
                    FailureClass.UNAUTHORISED,
                    terms.words().unauthorised(turnedDown.verdict().reason(), turnedDown.clockAhead())));
        } catch (CallFailed failure) {
            checks.add(HallCheck.failed(
                    REACHED, FailureClass.of(failure), terms.words().unreachable(failure)));
        }
    }

    private void health(WireRequest request) {
        try {
            WireAnswer answer = terms.line().call(request);
            if (!terms.answers().succeeded(answer)) {
                checks.add(unhealthy(terms.answers().failed(answer)));
                return;
            }
            checks.add(HallCheck.well(REACHED, Text.same(terms.way().place())));
            HallClock.ahead(answer, terms.clock().instant()).ifPresent(ahead -> checks.add(time(ahead)));
        } catch (CallFailed failure) {
            checks.add(HallCheck.failed(
                    REACHED, FailureClass.of(failure), terms.words().unreachable(failure)));
        }
    }

    private HallCheck unhealthy(Verdict verdict) {
        return verdict instanceof Verdict.Busy busy
                ? HallCheck.failed(REACHED, FailureClass.BUSY, terms.words().busy(busy.reason()))
                : HallCheck.failed(REACHED, FailureClass.FATAL, terms.words().fatal(verdict.reason()));
    }

    private static HallCheck time(Duration ahead) {
        Text words = FailureWords.clock(ahead);
        return ahead.abs().compareTo(TOLERATED) > 0
                ? HallCheck.failed(TIME, FailureClass.FATAL, words)
                : HallCheck.well(TIME, new Text("与大厅一致", "agrees with the hall's"));
    }

    /** Once, however the hall fares: somebody waits for what is found. */
    private void credential(Requests.Unproven list) {
        try {
            new HttpQuestions(terms, 0, () -> false).ask(list);
            checks.add(HallCheck.well(CREDENTIAL, new Text("大厅认可", "accepted by the hall")));
        } catch (Unanswered unanswered) {
            FailureClass kind = unanswered.failure().kind();
            boolean reached = kind != FailureClass.UNREACHABLE && kind != FailureClass.UNTRUSTED;
            Text subject = reached ? CREDENTIAL : REACHED;
            checks.add(HallCheck.failed(subject, kind, unanswered.failure().text()));
        }
    }
}
