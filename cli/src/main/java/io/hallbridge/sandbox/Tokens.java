package io.hallbridge.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Bearer tokens: the caller's key and an end, signed with a secret made anew at each start. Nothing is kept, so a
 * restarted hall knows no old token and the caller asks for a new one.
 */
final class Tokens {
    private static final int SECRET_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret = new byte[SECRET_BYTES];
    private final Clock clock;
    private final Duration life;

    Tokens(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
        new SecureRandom().nextBytes(secret);
    }

    String issue(String key) {
        String claim = ENCODER.encodeToString(Digests.bytes(key)) + "." + ends();
        return claim + "." + signature(claim);
    }

    long secondsOfLife() {
        return life.toSeconds();
    }

    /** The key a token was issued to; empty where it is none of ours or over. */
    Optional<String> keyOf(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        String claim = parts[0] + "." + parts[1];
        boolean ours = Digests.same(Digests.bytes(signature(claim)), Digests.bytes(parts[2]));
        if (!ours || clock.instant().isAfter(Instant.ofEpochMilli(Long.parseLong(parts[1])))) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    }

    private long ends() {
        return clock.instant().plus(life).toEpochMilli();
    }

    private String signature(String claim) {
        return ENCODER.encodeToString(Digests.hmac(secret, claim));
    }
}
