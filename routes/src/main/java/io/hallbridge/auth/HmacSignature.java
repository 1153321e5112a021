package io.hallbridge.auth;

import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs every call with HMAC-SHA256 as the reference contract says: over method, path, sorted query, key, date and the
 * payload's digest, each on a line of its own that ends in a line feed.
 */
final class HmacSignature implements Authenticator {
    private static final String ALGORITHM = "HmacSHA256";
    /** RFC 1123 with a day of two digits, as HTTP writes dates. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final String key;
    private final Secret secret;
    private final HallAddress address;
    private final Clock clock;

    HmacSignature(String key, Secret secret, HallAddress address, Clock clock) {
        this.key = key;
        this.secret = secret;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Proof prove(HallLine line) {
        return new Now(clock.instant(), key);
    }

    /** The moment that a call is signed for. */
    private record Now(Instant at, String key) implements Proof {}

    @Override
    public WireRequest authenticate(WireRequest request, Proof proof) {
        String date = DATE.format(proof.at().atOffset(ZoneOffset.UTC));
        String digest = Fingerprint.of(request.payload());
        return request.with("X-Hall-Key", key)
                .with("X-Hall-Date", date)
                .with("X-Hall-Content-SHA256", digest)
                .with("X-Hall-Signature", signature(canonical(request, date, digest)));
    }

    /** A signature is made anew for every call; one more would be turned down like the last. */
    @Override
    public boolean renew(Proof turnedDown) {
        return false;
    }

    @Override
    public String withoutSecrets(String words) {
        return secret.hideIn(words);
    }

    /** The text that is signed. */
    String canonical(WireRequest request, String date, String digest) {
        String target = address.target(request);
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : sorted(target.substring(mark + 1));
        return String.join("\n", request.method(), path, query, key, date, digest) + "\n";
    }

    private static String sorted(String query) {
        String[] pairs = query.split("&", -1);
        Arrays.sort(pairs);
        return String.join("&", pairs);
    }

    private String signature(String canonical) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + ALGORITHM, absent);
        }
    }
}
