package io.hallbridge.delivery;

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
        if (list.isPresent() && checks.stream().allMatch(HallCheck::passed)) {
            credential(list.get());
        }
        return List.copyOf(checks);
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
