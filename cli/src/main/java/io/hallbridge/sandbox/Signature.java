package io.hallbridge.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The HMAC-SHA256 signature a call carries in its {@code X-Hall-…} headers, as the contract words it. Written from the
 * contract alone: the toolkit's own signing code is what it has to check.
 *
 * @param key {@code X-Hall-Key}
 * @param date {@code X-Hall-Date}, RFC 1123 in GMT
 * @param contentDigest {@code X-Hall-Content-SHA256}, hex of the body's bytes
 * @param signature {@code X-Hall-Signature}, Base64
 */
record Signature(String key, String date, String contentDigest, String signature) {

    /** The signature of a call; empty where a header of the four is missing. */
    static Optional<Signature> of(Call call) {
        Optional<String> key = call.header("X-Hall-Key");
        Optional<String> date = call.header("X-Hall-Date");
        Optional<String> content = call.header("X-Hall-Content-SHA256");
        Optional<String> signature = call.header("X-Hall-Signature");
        if (key.isEmpty() || date.isEmpty() || content.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Signature(key.get(), date.get(), content.get(), signature.get()));
    }

    /** Whether the call was signed with this secret. */
    boolean signs(Call call, String secret) {
        byte[] expected = Digests.hmac(Digests.bytes(secret), signedText(call));
        return Digests.same(Digests.bytes(Base64.getEncoder().encodeToString(expected)), Digests.bytes(signature));
    }

    /** Whether the body is the one that was signed. */
    boolean covers(byte[] body) {
        return Digests.same(Digests.bytes(Digests.sha256(body)), Digests.bytes(contentDigest));
    }

    /** When it was signed; empty where the date is not of the agreed form. */
    Optional<Instant> at() {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private String signedText(Call call) {
        return String.join("\n", call.method(), call.rawPath(), sorted(call), key, date, contentDigest) + "\n";
    }

    private static String sorted(Call call) {
        String query = call.rawQuery();
        if (query == null) {
            return "";
        }
        String[] pairs = query.split("&", -1);
        Arrays.sort(pairs);
        return String.join("&", pairs);
    }

    @Override
    public String toString() {
        return "Signature of " + key;
    }
}
