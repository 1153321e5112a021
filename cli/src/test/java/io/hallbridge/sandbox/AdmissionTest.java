package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private SandboxHall hall;
    private Visitor visitor;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET)
                .withClock(hands)
                .withTokenLife(Duration.ofMinutes(10)));
        visitor = new Visitor(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void gives_a_token_for_key_and_secret_only() {
        Reply given = visitor.token(Visitor.KEY, Visitor.SECRET);

        assertThat(given.json().path("expiresIn").asInt()).isEqualTo(600);
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.token(Visitor.KEY, "wrong").code()).isEqualTo("E-AUTH");
        assertThat(visitor.token("nobody", Visitor.SECRET).status()).isEqualTo(401);
        assertThat(visitor.token("nobody", "\0").code()).isEqualTo("E-AUTH");
        assertThat(visitor.token("nobody", "\0").header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void admits_a_token_until_it_is_over() {
        assertThat(visitor.get("/datasets/power/documents").status()).isEqualTo(200);
        hands.move(Duration.ofMinutes(10).plusMillis(1));
        Reply late = visitor.get("/datasets/power/documents");

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("E-TOKEN");
    }

    @Test
    void admits_no_token_of_another_hall_or_another_making() {
        String[] tokens = {"a.b.c", "a2FpbGk.9999999999999.c2ln", "x".repeat(5000)};
        for (String token : tokens) {
            Reply reply = visitor.ask(
                    visitor.request("/datasets/power/documents").header("Authorization", "Bearer " + token));
            assertThat(reply.code()).isEqualTo("E-TOKEN");
        }
    }

    @Test
    void admits_nobody_without_a_credential() {
        assertThat(visitor.ask(visitor.request("/batches/x")).code()).isEqualTo("E-AUTH");
        assertThat(visitor.ask(visitor.request("/batches/x").header("Authorization", "Basic a2FpbGk6eA=="))
                        .code())
                .isEqualTo("E-AUTH");
        assertThat(visitor.ask(visitor.request("/health")).status()).isEqualTo(200);
    }

    @Test
    void admits_a_signed_batch_and_a_signed_query_in_any_order() {
        String body = Samples.batch(Samples.sent(Samples.power(), 1)).toString();
        Signing signing = new Signing("POST", "/datasets/power/upsert", "", body);

        assertThat(visitor.ask(signing.request()).outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.ask(new Signing("GET", "/datasets/power/documents", "size=2&after=%E4%B8%80", "").request())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_signature_that_covers_something_else() {
        String body = Samples.batch(Samples.sent(Samples.power(), 1)).toString();
        Signing signing = new Signing("POST", "/datasets/power/upsert", "", body);

        assertThat(code(signing.secret("other"))).isEqualTo("E-AUTH");
        assertThat(code(signing.key("nobody"))).isEqualTo("E-AUTH");
        assertThat(code(signing.key("nobody").secret("\0"))).isEqualTo("E-AUTH");
        assertThat(code(signing.sent(body + " "))).isEqualTo("E-AUTH");
        assertThat(visitor.ask(signing.sent(body + " ").request().header("Authorization", "Basic x"))
                        .code())
                .isEqualTo("E-AUTH");
        assertThat(code(signing.path("/datasets/guide/upsert"))).isEqualTo("E-AUTH");
        assertThat(visitor.get("/datasets/power/documents").json().path("total").asInt())
                .isZero();
    }

    @Test
    void refuses_a_signature_from_another_time() {
        Signing signing = new Signing("GET", "/datasets/power/documents", "", "");

        assertThat(code(signing.at(NOW.minusSeconds(300)))).isEqualTo("0");
        assertThat(code(signing.at(NOW.plusSeconds(300)))).isEqualTo("0");
        assertThat(code(signing.at(NOW.minusSeconds(301)))).isEqualTo("E-CLOCK");
        assertThat(code(signing.at(NOW.plusSeconds(301)))).isEqualTo("E-CLOCK");
        assertThat(code(signing.date("2026-11-22T17:00:00Z"))).isEqualTo("E-CLOCK");
    }

    private String code(Signing signing) {
        return visitor.ask(signing.request()).code();
    }

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {
        private Instant now = NOW;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A call signed by hand, as the contract says, and then perhaps sent otherwise. */
    private final class Signing {
        private final String method;
        private final String path;
        private final String query;
        private final String body;
        private String sentPath;
        private String sentBody;
        private String key = Visitor.KEY;
        private String secret = Visitor.SECRET;
        private String date = rfc1123(NOW);

        Signing(String method, String path, String query, String body) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.body = body;
            this.sentPath = path;
            this.sentBody = body;
        }

        private Signing copy() {
            Signing copy = new Signing(method, path, query, body);
            copy.key = key;
            copy.secret = secret;
            return copy;
        }

        Signing key(String other) {
            Signing copy = copy();
            copy.key = other;
            return copy;
        }

        Signing secret(String other) {
            Signing copy = copy();
            copy.secret = other;
            return copy;
        }

        Signing sent(String otherBody) {
            Signing copy = copy();
            copy.sentBody = otherBody;
            return copy;
        }

        Signing path(String other) {
            Signing copy = copy();
            copy.sentPath = other;
            return copy;
        }

        Signing at(Instant other) {
            return date(rfc1123(other));
        }

        Signing date(String other) {
            Signing copy = copy();
            copy.date = other;
            return copy;
        }

        HttpRequest.Builder request() {
            URI uri = URI.create(hall.exchange() + sentPath + (query.isEmpty() ? "" : "?" + query));
            return HttpRequest.newBuilder(uri)
                    .method(method, sentBody.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sentBody))
                    .header("Idempotency-Key", Visitor.newKey())
                    .header("X-Hall-Key", key)
                    .header("X-Hall-Date", date)
                    .header("X-Hall-Content-SHA256", digest())
                    .header("X-Hall-Signature", signature());
        }

        private String signature() {
            String sorted = query.equals("size=2&after=%E4%B8%80") ? "after=%E4%B8%80&size=2" : query;
            String text = method + "\n/exchange/v1" + path + "\n" + sorted + "\n" + key + "\n" + date + "\n" + digest()
                    + "\n";
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private String digest() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
