package io.hallbridge.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireJson;
import io.hallbridge.hall.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a token with every call. It is fetched once for all callers, again shortly before it ends, and once more when
 * the hall turns it down.
 */
final class BearerToken implements Authenticator {
    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final long LIFE_UNLESS_SAID = 600;

    private final String key;
    private final Secret secret;
    private final String path;
    private final Answers answers;
    private final Clock clock;
    private @Nullable String token;
    private Instant ends = Instant.MIN;

    BearerToken(String key, Secret secret, String path, Answers answers, Clock clock) {
        this.key = key;
        this.secret = secret;
        this.path = path;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public synchronized Proof prove(HallLine line) throws CallFailed, NotAdmitted {
        Instant now = clock.instant();
        String held = token;
        if (held == null || !now.isBefore(ends)) {
            held = fetch(line);
            token = held;
        }
        return new Held(now, key, held);
    }

    /** A token in use. */
    private record Held(Instant at, String key, String token) implements Proof {}

    @Override
    public WireRequest authenticate(WireRequest request, Proof proof) {
        return request.with(HEADER, SCHEME + proof.token());
    }

    @Override
    public synchronized boolean renew(Proof turnedDown) {
        if (turnedDown.token().equals(token)) {
            token = null;
        }
        return true;
    }

    @Override
    public synchronized String withoutSecrets(String words) {
        String shown = secret.hideIn(words);
        return token == null ? shown : Secret.of(token).hideIn(shown);
    }

    private String fetch(HallLine line) throws CallFailed, NotAdmitted {
        WireAnswer answer = ask(line);
        JsonNode root = WireJson.object(answer);
        String fetched = root.path("token").asText("");
        if (!answers.succeeded(answer) || fetched.isEmpty()) {
            throw new NotAdmitted(meaning(answers.failed(answer)));
        }
        long life = root.path("expiresIn").asLong(LIFE_UNLESS_SAID);
        ends = clock.instant().plusSeconds(life).minus(SPARE);
        return fetched;
    }

    private WireAnswer ask(HallLine line) throws CallFailed {
        String payload = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("secret", secret.reveal())
                .toString();
        try {
            return line.call(WireRequest.json("POST", path, payload.getBytes(StandardCharsets.UTF_8)));
        } catch (CallFailed failed) {
            throw failed.withoutEffect();
        }
    }

    /** Without a token nothing was sent, so what is unclear may be tried again and what is refused stays so. */
    private static Verdict meaning(Verdict verdict) {
        if (verdict instanceof Verdict.Unclear unclear) {
            return new Verdict.Busy(Optional.empty(), unclear.reason());
        }
        return verdict instanceof Verdict.RefusedWhole refused ? new Verdict.Fatal(refused.reason()) : verdict;
    }
}
