package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.batches;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.SecretFile;
import io.hallbridge.delivery.StubHall.Reply;
import io.hallbridge.delivery.StubHall.Seen;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What really goes over the wire, and what must show nowhere else. */
class OnTheWireTest extends WithLedger {
    private static final String SECRET = "s3cret-示例-not-real";

    private static final Clock BEHIND = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));

    private SecretFile secret;

    @BeforeEach
    void writeSecret() throws IOException {
        Path file = Files.writeString(state.resolve("hall"), SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        secret = new SecretFile(file, "secrets/hall");
    }

    private AuthSettings hmac() {
        return AuthSettings.of("hmac-sha256", "kaili-centre", secret);
    }

    private AuthSettings bearer() {
        return AuthSettings.of("bearer", "kaili-centre", secret);
    }

    private static Reply token(String token) {
        return Reply.of(200, "{\"code\":\"0\",\"success\":true,\"token\":\"" + token + "\",\"expiresIn\":600}");
    }

    /** Checks a signature from what arrived alone. */
    private static boolean signed(Seen call) throws Exception {
        String[] target = call.target().split("\\?", 2);
        String query = "";
        if (target.length == 2) {
            String[] pairs = target[1].split("&");
            java.util.Arrays.sort(pairs);
            query = String.join("&", pairs);
        }
        String digest = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(call.body().getBytes(StandardCharsets.UTF_8)));
        String canonical = call.method() + "\n" + target[0] + "\n" + query + "\n"
                + call.header("X-Hall-Key").orElseThrow() + "\n"
                + call.header("X-Hall-Date").orElseThrow() + "\n" + digest + "\n";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        return call.header("X-Hall-Signature").orElseThrow().equals(expected)
                && call.header("X-Hall-Content-SHA256").orElseThrow().equals(digest);
    }

    @Test
    void what_arrives_is_what_was_signed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() == 1
                ? Reply.of(0, "")
                : call.method().equals("GET") ? StubHall.failure(404, "404", "never seen") : StubHall.accepted(call))) {
            assertThat(deliver(batches(2), hall(stub.url(), hmac())).accepted()).isEqualTo(2);
            assertThat(stub.seen()).hasSize(3);
            for (Seen call : stub.seen()) {
                assertThat(signed(call)).as(call.method()).isTrue();
            }
        }
    }

    @Test
    void a_listing_after_a_key_of_any_letters_arrives_as_it_was_signed() throws Exception {
        try (StubHall stub = new StubHall(call -> Reply.of(200, "{\"code\":\"0\",\"success\":true}"))) {
            deliveries.look(hall(stub.url(), hmac()), "权 力|a+b%&");
            Seen list = stub.seen().get(1);
            assertThat(list.target())
                    .isEqualTo("/exchange/v1/datasets/%E6%9D%83%20%E5%8A%9B%7Ca%2Bb%25%26/documents?after=&size=1");
            assertThat(signed(list)).isTrue();
        }
    }

    @Test
    void no_header_of_camels_and_no_cookie_leaves() {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> StubHall.accepted(call).with("Set-Cookie", "a=" + calls))) {
            deliver(batches(6), hall(stub.url(), hmac()));
            assertThat(stub.seen())
                    .hasSize(3)
                    .allSatisfy(call -> assertThat(call.headers().keySet())
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("camel"))
                            .noneMatch("Cookie"::equalsIgnoreCase)
                            .noneMatch("breadcrumbId"::equalsIgnoreCase));
        }
    }

    @Test
    void a_token_is_fetched_once_and_sent_with_every_call() {
        try (StubHall stub =
                new StubHall(call -> call.target().endsWith("/token") ? token("t1") : StubHall.accepted(call))) {
            HallConnection hall = Fixture.with(hall(stub.url(), bearer()), new Limits(2, 1_000_000, 4, 0));
            DeliveryReport report = deliver(batches(12), hall);
            assertThat(report.accepted()).isEqualTo(12);
            assertThat(stub.seen().stream().filter(call -> call.target().endsWith("/token")))
                    .hasSize(1);
            assertThat(stub.seen().stream().filter(call -> !call.target().endsWith("/token")))
                    .allSatisfy(call -> assertThat(call.header("Authorization")).contains("Bearer t1"));
        }
    }

    @Test
    void a_token_that_ended_is_renewed_once_and_the_batch_goes_through() {
        AtomicInteger tokens = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            if (call.target().endsWith("/token")) {
                return token("t" + tokens.incrementAndGet());
            }
            return call.header("Authorization").orElse("").equals("Bearer t1")
                    ? StubHall.failure(401, "E-TOKEN", "over")
                    : StubHall.accepted(call);
        })) {
            DeliveryReport report = deliver(batches(6), hall(stub.url(), bearer()));
            assertThat(report.accepted()).isEqualTo(6);
            assertThat(report.failure()).isEmpty();
            assertThat(tokens).hasValue(2);
        }
    }

    @Test
    void a_hall_that_turns_down_every_token_is_asked_twice_and_no_more() {
        try (StubHall stub = new StubHall(
                call -> call.target().endsWith("/token") ? token("t") : StubHall.failure(401, "E-TOKEN", "over"))) {
            DeliveryReport report = deliver(batches(10), hall(stub.url(), bearer()));
            assertThat(stub.seen()).hasSize(4);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
            assertThat(report.failure().orElseThrow().text().en())
                    .contains("key \"kaili-centre\"", "secrets/hall", "E-TOKEN");
        }
    }

    @Test
    void a_clock_that_is_off_is_named_when_the_hall_turns_us_down() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(401, "E-CLOCK", "clock"));
                Deliveries late = new Deliveries(state, BEHIND)) {
            DeliveryReport report = late.deliver(batches(2), hall(stub.url(), hmac()), ledger, Progress.SILENT);
            assertThat(report.failure().orElseThrow().text().en()).contains("behind the hall's");
            assertThat(report.failure().orElseThrow().text().zh()).contains("本机时钟比大厅慢");
        }
    }

    @Test
    void a_secret_that_has_become_readable_by_others_is_not_used() throws IOException {
        Files.setPosixFilePermissions(secret.path(), PosixFilePermissions.fromString("rw-r--r--"));
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            DeliveryReport report = deliver(batches(2), hall(stub.url(), hmac()));
            assertThat(stub.seen()).isEmpty();
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.SECRET);
            assertThat(report.failure().orElseThrow().text().en())
                    .contains("secrets/hall is readable by others", "chmod 600");
        }
    }

    @Test
    void neither_secret_nor_token_nor_content_appears_in_a_log_line_a_report_or_the_ledger() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try (StubHall stub = new StubHall(call -> call.target().endsWith("/token")
                ? token("t0ken")
                : StubHall.failure(500, "500", "cannot read Bearer t0ken of " + SECRET))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url(), bearer()));
            assertThat(report.failure().orElseThrow().text().toString()).doesNotContain(SECRET, "t0ken");
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        assertThat(log.list).allSatisfy(event -> assertThat(text(event)).doesNotContain(SECRET, "t0ken", "虚构事项"));
        ledger.close();
        try (var files = Files.list(state)) {
            for (Path file :
                    files.filter(path -> path.toString().contains("ledger")).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain(SECRET, "t0ken");
            }
        }
        open();
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append(thrown.getClassName()).append(thrown.getMessage());
        }
        return text.toString();
    }

    @Test
    void the_probe_says_what_is_well_and_sends_no_document() {
        try (StubHall stub = new StubHall(call -> Reply.of(200, "{\"code\":\"0\",\"success\":true}"))) {
            List<HallCheck> checks = deliveries.look(hall(stub.url(), hmac()), "power");
            assertThat(checks).hasSize(3).allMatch(HallCheck::passed);
            assertThat(stub.posts()).isEmpty();
        }
    }

    @Test
    void the_probe_names_a_credential_that_is_turned_down() {
        try (StubHall stub = new StubHall(call -> call.target().endsWith("/health")
                ? Reply.of(200, "{\"code\":\"0\",\"success\":true}")
                : StubHall.failure(401, "E-AUTH", "who"))) {
            List<HallCheck> checks = deliveries.look(hall(stub.url(), hmac()), "power");
            assertThat(checks)
                    .filteredOn(check -> !check.passed())
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.failure()).contains(FailureClass.UNAUTHORISED);
                        assertThat(check.words().zh()).contains("kaili-centre", "secrets/hall");
                    });
        }
    }

    @Test
    void the_probe_names_a_clock_that_is_off() {
        try (StubHall stub = new StubHall(call -> Reply.of(200, "{\"code\":\"0\",\"success\":true}"));
                Deliveries late = new Deliveries(state, BEHIND)) {
            List<HallCheck> checks = late.look(hall(stub.url(), hmac()), "power");
            assertThat(checks)
                    .filteredOn(check -> !check.passed())
                    .singleElement()
                    .satisfies(check -> assertThat(check.words().en()).contains("behind the hall's"));
        }
    }

    @Test
    void the_probe_says_that_a_hall_is_away() {
        List<HallCheck> checks = deliveries.look(hall("http://127.0.0.1:1/exchange/v1", hmac()), "power");
        assertThat(checks)
                .singleElement()
                .satisfies(check -> assertThat(check.failure()).contains(FailureClass.UNREACHABLE));
    }
}
