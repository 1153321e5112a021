package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.plan.Batch;
import java.time.Clock;
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
        return of(batch, answer, new OutcomeList(answering(), answering().outcomes(), profile.deferred()));
    }

    private Profile.Answering answering() {
        return profile.answering();
    }

    private Verdict of(Batch batch, WireAnswer answer, OutcomeList outcomes) {
        JsonNode root = object(answer);
        if (!succeeded(answer.status(), root)) {
            return failed(Optional.of(batch), answer, root);
        }
        try {
            return new Verdict.Settled(outcomes.receipt(batch, root), reason(answer, root, ""));
        } catch (NotUnderstood fault) {
            return new Verdict.Unclear(reason(answer, root, fault.getMessage()));
        }
    }

    /** What the hall says it answered to a batch before; empty where it never saw the batch. */
    public Optional<Verdict> lookedUp(Batch batch, WireAnswer answer) {
        Profile.LookUp lookUp = profile.lookUp().orElseThrow();
        if (neverSeen(lookUp, answer)) {
            return Optional.empty();
        }
        Optional<Profile.Outcomes> own = lookUp.asking().outcomes();
        return Optional.of(of(
                batch,
                answer,
                new OutcomeList(answering(), own.isPresent() ? own : answering().outcomes(), profile.deferred())));
    }

    /** What the hall decided on the documents of a batch that it had taken; those still open are awaited. */
    public Verdict decided(Batch batch, WireAnswer answer) {
        Optional<Profile.Outcomes> own = profile.receipts().flatMap(Profile.Asking::outcomes);
        return of(
                batch,
                answer,
                new OutcomeList(answering(), own.isPresent() ? own : answering().outcomes(), false));
    }

    /** Whether a call that sends nothing was answered as the profile says success looks. */
    public boolean succeeded(WireAnswer answer) {
        return succeeded(answer.status(), object(answer));
    }

    /**
     * The page of a listing that a successful answer holds.
     *
     * @param after what it was asked to come after
     */
    public ListedPage page(String after, WireAnswer answer) throws NotUnderstood {
        Profile.Listing listing = profile.listing().orElseThrow();
        return ListedPage.of(listing, after, object(answer));
    }

    /** The JSON object an answer consists of; a missing node where it is anything else, or broken. */
    public JsonNode object(WireAnswer answer) {
        return WireJson.object(answer, profile.sending().wire().charset());
    }

    /** What an answer other than success means, to whatever call. */
    public Verdict failed(WireAnswer answer) {
        return failed(Optional.empty(), answer, object(answer));
    }

    private boolean neverSeen(Profile.LookUp lookUp, WireAnswer answer) {
        String code = Places.text(object(answer), answering().code());
        return answer.status() == lookUp.unknownStatus()
                && lookUp.unknownCode().map(code::equals).orElse(true);
    }

    private boolean succeeded(int status, JsonNode root) {
        return answering().success().contains(status)
                && root.isObject()
                && Places.hold(answering().values(), root);
    }

    /** The answer to a batch, or to a call that sends none. */
    private Verdict failed(Optional<Batch> batch, WireAnswer answer, JsonNode root) {
        Verdict.Reason reason = reason(answer, root, "");
        return switch (classOf(answer, root, reason)) {
            case DUPLICATE ->
                batch.<Verdict>map(sent -> new Verdict.Settled(OutcomeList.duplicate(sent, reason), reason))
                        .orElse(new Verdict.Unclear(reason));
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
    private AnswerClass classOf(WireAnswer answer, JsonNode root, Verdict.Reason reason) {
        Optional<AnswerClass> said = answering()
                .classes()
                .said(reason.code(), Places.text(root, answering().message()));
        if (said.isPresent()) {
            return said.get();
        }
        AnswerClass byStatus = answering().classes().statuses().get(answer.status());
        AnswerClass found = byStatus == null ? AnswerClass.of(answer.status()).orElse(AnswerClass.UNCLEAR) : byStatus;
        if (found == AnswerClass.REFUSED && !root.isObject()) {
            return WireJson.begins(answer) ? AnswerClass.UNCLEAR : AnswerClass.FATAL;
        }
        return found;
    }

    private Verdict.Reason reason(WireAnswer answer, JsonNode root, String ours) {
        String code = Places.text(root, answering().code());
        if (!ours.isEmpty()) {
            return new Verdict.Reason(answer.status(), code, ours);
        }
        String words = root.isObject() ? Places.text(root, answering().message()) : "not JSON";
        return new Verdict.Reason(answer.status(), code, words);
    }
}
