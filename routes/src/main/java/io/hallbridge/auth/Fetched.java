package io.hallbridge.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Fetch;
import io.hallbridge.hall.HallClock;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token or a secret that holds for a while: fetched once for all callers, again shortly before it ends, and once more
 * when the hall turns it down.
 */
final class Fetched {
    private static final Duration SPARE = Duration.ofSeconds(30);
    /** So that what holds only for a minute is not fetched for every call. */
    private static final int SHARE_SPARED = 4;
    /** What RFC 6749 says where it is we who are not known. */
    private static final Set<String> UNKNOWN_TO_OAUTH =
            Set.of("invalid_client", "unauthorized_client", "invalid_grant", "access_denied");

    private final Fetch fetch;
    private final Credentials credentials;
    private final Answers answers;
    private final Clock clock;
    private @Nullable String held;
    private Instant ends = Instant.MIN;

    Fetched(Fetch fetch, Credentials credentials, Answers answers, Clock clock) {
        this.fetch = fetch;
        this.credentials = credentials;
        this.answers = answers;
        this.clock = clock;
    }

    /** What is held, fetched with a proof made from the workspace's secret where nothing is or it is about to end. */
    synchronized String get(HallLine line, Pieces proof) throws CallFailed, NotAdmitted {
        String now = held;
        if (now == null || !clock.instant().isBefore(ends)) {
            now = fetch(line, proof);
            held = now;
        }
        return now;
    }

    /** Gives up what a call was turned down with, unless another caller has done so. */
    synchronized void renew(String turnedDown) {
        if (turnedDown.equals(held)) {
            held = null;
        }
    }

    private String fetch(HallLine line, Pieces proof) throws CallFailed, NotAdmitted {
        WireAnswer answer = ask(line, proof);
        Instant now = clock.instant();
        JsonNode root = answers.object(answer);
        String sealed = root.at(fetch.at()).asText("");
        if (sealed.isEmpty() || !succeeded(answer, root)) {
            throw new NotAdmitted(meaning(answer, root), HallClock.ahead(answer, now));
        }
        String fetched = Opened.of(sealed, credentials.secret(), fetch.opening())
                .orElseThrow(() -> new NotAdmitted(locked(answer), Optional.empty()));
        credentials.hidden().add(fetched);
        ends = end(root, now);
        return fetched;
    }

    private WireAnswer ask(HallLine line, Pieces proof) throws CallFailed {
        try {
            return line.call(FetchCall.of(fetch, proof));
        } catch (CallFailed failed) {
            throw failed.withoutEffect();
        }
    }

    private boolean succeeded(WireAnswer answer, JsonNode root) {
        return fetch.success()
                .map(values -> answer.status() / 100 == 2
                        && values.entrySet().stream()
                                .allMatch(wanted ->
                                        root.at(wanted.getKey()).asText("").equals(wanted.getValue())))
                .orElseGet(() -> answers.succeeded(answer));
    }

    private Instant end(JsonNode root, Instant now) {
        Instant said = fetch.ends()
                .flatMap(at -> Moments.read(root.at(at)))
                .orElseGet(() -> now.plusSeconds(fetch.lasts()
                        .map(at -> root.at(at).asLong(fetch.life().toSeconds()))
                        .orElse(fetch.life().toSeconds())));
        Duration share = Duration.between(now, said).dividedBy(SHARE_SPARED);
        return said.minus(share.compareTo(SPARE) < 0 ? share : SPARE);
    }

    /** Without it nothing was sent, so what is unclear may be tried again and what is refused stays so. */
    private Verdict meaning(WireAnswer answer, JsonNode root) {
        String error = root.path("error").asText("");
        if (UNKNOWN_TO_OAUTH.contains(error)) {
            String words = root.path("error_description").asText("");
            return new Verdict.Unauthorised(new Verdict.Reason(answer.status(), error, words));
        }
        Verdict verdict = answers.failed(answer);
        if (verdict instanceof Verdict.Unclear unclear) {
            return new Verdict.Busy(Optional.empty(), unclear.reason());
        }
        return verdict instanceof Verdict.RefusedWhole refused ? new Verdict.Fatal(refused.reason()) : verdict;
    }

    private static Verdict locked(WireAnswer answer) {
        Text words = new Text("取到的密钥解不开", "the secret that was fetched cannot be opened");
        return new Verdict.Unauthorised(new Verdict.Reason(answer.status(), "", words.zh() + " / " + words.en()));
    }
}
