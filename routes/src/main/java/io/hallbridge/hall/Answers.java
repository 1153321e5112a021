package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.plan.Batch;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Says what a hall's answer means, by its profile. A function of batch and answer; has no state. */
public final class Answers {
    private final Profile profile;
    private final Clock clock;

    public Answers(Profile profile) {
        this(profile, Clock.systemUTC());
    }

    /** The clock stands in for the {@code Date} header of an answer that has none. */
    Answers(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /** What the answer to a batch means. */
    public Verdict of(Batch batch, WireAnswer answer) {
        return of(batch, answer, new OutcomeList(profile.answering(), profile.deferred()));
    }

    private Verdict of(Batch batch, WireAnswer answer, OutcomeList outcomes) {
        JsonNode root = WireJson.object(answer);
        if (!succeeded(answer.status(), root)) {
            return failed(answer, root);
        }
        try {
            return new Verdict.Settled(outcomes.receipt(batch, root), reason(answer, root, ""));
        } catch (NotUnderstood fault) {
            return new Verdict.Unclear(reason(answer, root, fault.getMessage()));
        }
    }

    /** What the hall says it answered to a batch before; empty where it never saw the batch. */
    public Optional<Verdict> lookedUp(Batch batch, WireAnswer answer) {
        return profile.lookUp().isPresent() && neverSeen(profile.lookUp().get(), answer)
                ? Optional.empty()
                : Optional.of(of(batch, answer));
    }

    /** What the hall decided on the documents of a batch that it had taken; those still open are awaited. */
    public Verdict decided(Batch batch, WireAnswer answer) {
        return of(batch, answer, new OutcomeList(profile.answering(), false));
    }

    /** Whether a call that sends nothing was answered as the profile says success looks. */
    public boolean succeeded(WireAnswer answer) {
        return succeeded(answer.status(), WireJson.object(answer));
    }

    /** The page of a listing that a successful answer holds. */
    public ListedPage page(WireAnswer answer) throws NotUnderstood {
        Profile.Listing listing = profile.listing().orElseThrow();
        return ListedPage.of(listing, WireJson.object(answer));
    }

    /** What an answer other than success means, to whatever call. */
    public Verdict failed(WireAnswer answer) {
        return failed(answer, WireJson.object(answer));
    }

    private boolean neverSeen(Profile.LookUp lookUp, WireAnswer answer) {
        String code = text(WireJson.object(answer), profile.answering().code());
        return answer.status() == lookUp.unknownStatus()
                && lookUp.unknownCode().map(code::equals).orElse(true);
    }

    private boolean succeeded(int status, JsonNode root) {
        Profile.Answering answering = profile.answering();
        return answering.success().contains(status)
                && root.isObject()
                && answering.values().entrySet().stream()
                        .allMatch(wanted -> text(root, wanted.getKey()).equals(wanted.getValue()));
    }

    private Verdict failed(WireAnswer answer, JsonNode root) {
        Verdict.Reason reason = reason(answer, root, "");
        AnswerClass found = classOf(answer, root, reason.code());
        return switch (found) {
            case RETRY -> new Verdict.Busy(RetryAfter.of(answer, clock.instant()), reason);
            case REAUTHENTICATE -> new Verdict.Unauthorised(reason);
            case REFUSED -> new Verdict.RefusedWhole(true, reason);
            case REFUSED_ALL -> new Verdict.RefusedWhole(false, reason);
            case FATAL -> new Verdict.Fatal(reason);
            case UNCLEAR -> new Verdict.Unclear(reason);
        };
    }

    /**
     * A refusal that is not in the hall's own words comes from something in between, so it concerns every batch; unless the
     * hall's words were cut off on the way, so that nobody knows what they were.
     */
    private AnswerClass classOf(WireAnswer answer, JsonNode root, String code) {
        Map<String, AnswerClass> codes = profile.answering().classes().codes();
        if (codes.containsKey(code)) {
            return codes.get(code);
        }
        AnswerClass byStatus = profile.answering().classes().statuses().get(answer.status());
        AnswerClass found = byStatus == null ? AnswerClass.of(answer.status()).orElse(AnswerClass.UNCLEAR) : byStatus;
        if (found == AnswerClass.REFUSED && !root.isObject()) {
            return WireJson.begins(answer) ? AnswerClass.UNCLEAR : AnswerClass.FATAL;
        }
        return found;
    }

    private Verdict.Reason reason(WireAnswer answer, JsonNode root, String ours) {
        String code = text(root, profile.answering().code());
        if (!ours.isEmpty()) {
            return new Verdict.Reason(answer.status(), code, ours);
        }
        String words = root.isObject() ? text(root, profile.answering().message()) : "not JSON";
        return new Verdict.Reason(answer.status(), code, words);
    }

    private static String text(JsonNode root, JsonPointer at) {
        JsonNode found = root.at(at);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }
}
