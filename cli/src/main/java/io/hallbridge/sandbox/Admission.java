package io.hallbridge.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who may come in: a caller with a token got here, or one who signed the call. */
final class Admission {
    private static final Duration SKEW = Duration.ofSeconds(300);
    private static final String BEARER = "Bearer ";

    private final Map<String, String> credentials;
    private final Tokens tokens;
    private final Clock clock;

    Admission(Map<String, String> credentials, Tokens tokens, Clock clock) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new token for who knows key and secret. */
    String token(String key, String secret) {
        if (!Digests.same(Digests.bytes(secretOf(key)), Digests.bytes(secret)) || !credentials.containsKey(key)) {
            throw new Refused(Fault.AUTH, Sentences.NOT_KNOWN);
        }
        return tokens.issue(key);
    }

    /** The caller, judged by what the headers say; a signed call's body is yet to be held against its signature. */
    Caller admit(Call call) {
        Optional<String> bearer = call.header("Authorization").filter(value -> value.startsWith(BEARER));
        if (bearer.isPresent()) {
            String key = tokens.keyOf(bearer.get().substring(BEARER.length()).strip())
                    .orElseThrow(() -> new Refused(Fault.TOKEN, Sentences.TOKEN_OVER));
            return new Caller(key, Optional.empty());
        }
        Signature signature = Signature.of(call).orElseThrow(() -> new Refused(Fault.AUTH, Sentences.NO_CREDENTIAL));
        admit(call, signature);
        return new Caller(signature.key(), Optional.of(signature));
    }

    private void admit(Call call, Signature signature) {
        if (!signature.signs(call, secretOf(signature.key())) || !credentials.containsKey(signature.key())) {
            throw new Refused(Fault.AUTH, Sentences.NOT_KNOWN);
        }
        Instant now = clock.instant();
        if (signature.at().filter(at -> within(at, now)).isEmpty()) {
            throw new Refused(Fault.CLOCK, Sentences.CLOCK_OFF, Map.of("now", now.toString()));
        }
    }

    private static boolean within(Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(SKEW) <= 0;
    }

    /** For a key nobody has, a text no secret equals, so that both take the same time. */
    private String secretOf(String key) {
        return credentials.getOrDefault(key, "\0");
    }
}
