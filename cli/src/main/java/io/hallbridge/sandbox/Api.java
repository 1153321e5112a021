package io.hallbridge.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The hall's exchange API, contract version 1: decides the answer to each call. */
final class Api {
    /** Where the API's addresses begin. */
    static final String BASE = "/exchange/v1";

    private static final String CONTRACT = "1";
    private static final int TOKEN_BYTES = 4096;
    private static final Pattern CREDENTIAL = Pattern.compile("(?s).{1,200}");

    private final Store store;
    private final Clock clock;
    private final Admission admission;
    private final Tokens tokens;
    private final Pace pace;
    private final Desks desks;
    private final Ways ways = new Ways(
            Way.of("GET", BASE + "/health", (call, values) -> health(call)),
            Way.of("POST", BASE + "/token", (call, values) -> token(call)),
            Way.of("POST", BASE + "/datasets/*/upsert", (call, values) -> batch(call, values.get(0), false)),
            Way.of("POST", BASE + "/datasets/*/retire", (call, values) -> batch(call, values.get(0), true)),
            Way.of("GET", BASE + "/datasets/*/documents", (call, values) -> list(call, values.get(0))),
            Way.of("GET", BASE + "/datasets/*/documents/*", this::document),
            Way.of("GET", BASE + "/batches/*", (call, values) -> given(call, values.get(0))),
            Way.of("GET", BASE + "/batches/*/outcomes", (call, values) -> outcomes(call, values.get(0))));

    Api(SandboxSettings settings, Store store, Desks desks) {
        this.desks = desks;
        this.store = store;
        this.clock = settings.clock;
        this.tokens = new Tokens(settings.clock, settings.tokenLife);
        this.admission = new Admission(settings.credentials, tokens, settings.clock);
        this.pace = new Pace(settings.clock, settings.callsPerSecond);
    }

    Answer answer(Call call) throws IOException {
        try {
            return ways.answer(call);
        } catch (Refused refused) {
            return refused.answer(call.language());
        }
    }

    private Answer health(Call call) {
        return Answer.json(
                200,
                Json.envelope("0", Sentences.OK.in(call.language()))
                        .put(
                                "time",
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("contract", CONTRACT));
    }

    private Answer token(Call call) throws IOException {
        Shape shape = Shape.of(Json.parse(Bodies.read(call, TOKEN_BYTES))).exactly(Set.of("key", "secret"));
        String token = admission.token(shape.text("key", CREDENTIAL), shape.text("secret", CREDENTIAL));
        return Answer.json(
                        200,
                        Json.envelope("0", Sentences.OK.in(call.language()))
                                .put("token", token)
                                .put("expiresIn", tokens.secondsOfLife()))
                .with("Cache-Control", "no-store");
    }

    private Answer batch(Call call, String dataset, boolean retires) throws IOException {
        Caller caller = admit(call);
        Desk desk = desks.get(dataset);
        String key = BatchForm.idempotencyKey(call);
        byte[] body = Bodies.read(call, BatchForm.BYTES);
        caller.answersFor(body);
        BatchForm form = new BatchForm(dataset, retires);
        String digest = form.digest(body);
        Optional<Answer> again = desk.again(key, digest);
        return again.isPresent() ? again.get() : desk.take(form.read(key, digest, body), call.language());
    }

    private Answer list(Call call, String dataset) {
        admit(call).answersFor(new byte[0]);
        desks.get(dataset);
        String after = call.parameters().getOrDefault("after", "");
        int size = size(call.parameters().getOrDefault("size", String.valueOf(Listing.SIZE)));
        return Answer.json(
                200, store.read(connection -> new Listing(connection, call.language()).page(dataset, after, size)));
    }

    private Answer document(Call call, List<String> values) {
        admit(call).answersFor(new byte[0]);
        desks.get(values.get(0));
        return store.read(connection -> new Listing(connection, call.language()).one(values.get(0), values.get(1)))
                .map(document -> Answer.json(200, document))
                .orElseThrow(() -> new Refused(Fault.ABSENT, Sentences.NO_DOCUMENT, Map.of("key", values.get(1))));
    }

    private Answer given(Call call, String idempotencyKey) {
        admit(call).answersFor(new byte[0]);
        return store.read(connection -> new Batches(connection).given(idempotencyKey))
                .map(given -> Answer.of(200, Answer.JSON, Digests.bytes(given.answer())))
                .orElseThrow(() -> new Refused(Fault.ABSENT, Sentences.NO_BATCH));
    }

    private Answer outcomes(Call call, String idempotencyKey) {
        admit(call).answersFor(new byte[0]);
        return store.read(connection -> new Outcomes(connection).present(idempotencyKey))
                .map(present -> Answer.of(200, Answer.JSON, Digests.bytes(present)))
                .orElseThrow(() -> new Refused(Fault.ABSENT, Sentences.NO_BATCH));
    }

    private Caller admit(Call call) {
        Caller caller = admission.admit(call);
        pace.count(caller);
        return caller;
    }

    private static int size(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Listing.SIZE) {
            throw new Refused(Fault.FORMAT, Sentences.BAD_SIZE, Map.of("limit", String.valueOf(Listing.SIZE)));
        }
        return Integer.parseInt(text);
    }
}
