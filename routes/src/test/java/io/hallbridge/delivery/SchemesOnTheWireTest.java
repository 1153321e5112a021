package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.batches;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.delivery.StubHall.Reply;
import io.hallbridge.delivery.StubHall.Seen;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Sender;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes over real HTTP, to halls that compute for themselves what they should have been shown. */
class SchemesOnTheWireTest extends WithLedger {
    private static final String SECRET = "示例密钥-not-a-real-secret";
    private static final String PRIVATE_KEY = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    private static final String PUBLIC_KEY =
            "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAECfnfMR5UIaFQ3X0WHkvFxnIXn60Y\n"
                    + "M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==\n-----END PUBLIC KEY-----\n";
    private static final String OURS = "{ key: kaili-centre, secret: { file: hall } }";

    private final AtomicInteger handedOut = new AtomicInteger();

    @BeforeEach
    void keep_the_secret() throws IOException {
        secret(SECRET);
    }

    private void secret(String text) throws IOException {
        Path file = Files.writeString(state.resolve("hall"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private HallConnection hall(String url, String auth, String ours) throws IOException {
        Path profiles = Files.createDirectories(state.resolve("profiles"));
        String reference = Files.readString(Path.of("src/main/resources/profiles/reference.yaml"));
        Files.writeString(
                profiles.resolve("own.yaml"),
                reference
                                .replace("profile: reference", "profile: own")
                                .replace(
                                        "reauthenticate: { status: [401] }",
                                        "reauthenticate: { status: [401], code: [E-106] }")
                        + "auth: " + auth + "\n");
        Problems problems = new Problems();
        Profile profile = Profiles.of(profiles, problems).find("own").orElseThrow();
        Setting settings = Settings.parse("auth: " + ours, "hallbridge.yaml", problems);
        AuthSettings who = AuthSettings.read(settings.get("auth"), state, profile.auth());
        assertThat(problems.all()).isEmpty();
        return new HallConnection(
                "city",
                new OverHttp(profile, HallAddress.parse(url).orElseThrow(), who),
                new Sender("522601", "522601"),
                new Limits(2, 1_000_000, 1, 0),
                Fixture.QUICK);
    }

    /** A batch goes through where the hall finds what it expects, and none where it does not. */
    private void delivered(StubHall.Script hall, String auth, String ours) throws Exception {
        try (StubHall stub = new StubHall(hall)) {
            DeliveryReport report = deliver(batches(4), hall(stub.url(), auth, ours));
            assertThat(report.failure()).isEmpty();
            assertThat(report.accepted()).isEqualTo(4);
        }
    }

    private static Reply judged(boolean sound, Seen call) {
        return sound ? StubHall.accepted(call) : StubHall.failure(401, "E-SIGN", "not what it should be");
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static String shown(Seen call, String header) {
        return call.header(header).orElse("");
    }

    @Test
    void basic_is_read_by_any_server() throws Exception {
        String expected = "Basic " + Base64.getEncoder().encodeToString(("kaili-centre:" + SECRET).getBytes(UTF_8));
        delivered(call -> judged(shown(call, "Authorization").equals(expected), call), "{ scheme: basic }", OURS);
    }

    @Test
    void client_credentials_are_exchanged_for_a_token() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString(("kaili-centre:" + SECRET).getBytes(UTF_8));
        delivered(
                call -> call.target().endsWith("/oauth/token")
                        ? Reply.of(
                                shown(call, "Authorization").equals(basic)
                                                && call.body().equals("grant_type=client_credentials")
                                                && shown(call, "Content-Type")
                                                        .equals("application/x-www-form-urlencoded")
                                        ? 200
                                        : 400,
                                "{\"access_token\":\"t1\",\"token_type\":\"Bearer\",\"expires_in\":600}")
                        : judged(shown(call, "Authorization").equals("Bearer t1"), call),
                "{ scheme: oauth2, fetch: { call: POST /oauth/token } }",
                OURS);
    }

    @Test
    void a_gateway_in_the_manner_of_zhejiang_finds_the_signature_sound() throws Exception {
        StubHall.Script gateway = call -> {
            String text = call.method() + "\n" + call.target() + "\n\n" + shown(call, "X-BG-HMAC-ACCESS-KEY") + "\n"
                    + shown(call, "X-BG-DATE-TIME") + "\n";
            String expected = Base64.getEncoder().encodeToString(hmac(SECRET, text));
            return judged(
                    shown(call, "X-BG-HMAC-SIGNATURE").equals(expected)
                            && shown(call, "X-BG-HMAC-ALGORITHM").equals("hmac-sha256"),
                    call);
        };
        delivered(gateway, """
                { scheme: hmac-sha256, canonical: [ method, path, sorted-query, key, date ],
                  headers: { signature: X-BG-HMAC-SIGNATURE, key: X-BG-HMAC-ACCESS-KEY, date: X-BG-DATE-TIME,
                             algorithm: { name: X-BG-HMAC-ALGORITHM, value: hmac-sha256 } } }""", OURS);
    }

    @ParameterizedTest
    @CsvSource({"md5, MD5", "sha256, SHA-256"})
    void a_digest_over_what_is_sent_and_the_secret_is_found_sound(String scheme, String name) throws Exception {
        StubHall.Script hall = call -> {
            String text = call.body() + shown(call, "X-Time") + shown(call, "X-Nonce") + SECRET;
            String expected =
                    HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(text.getBytes(UTF_8)));
            return judged(shown(call, "X-Sign").equals(expected), call);
        };
        delivered(
                hall,
                "{ scheme: " + scheme + ", canonical: [ payload, date, nonce, secret ],"
                        + " headers: { signature: X-Sign, date: X-Time, nonce: X-Nonce } }",
                OURS);
    }

    @ParameterizedTest
    @CsvSource({"sm3, dgst -sm3 -r", "hmac-sm3, dgst -sm3 -r -hmac"})
    void national_digests_are_found_sound_by_openssl(String scheme, String command) throws Exception {
        boolean keyed = scheme.startsWith("hmac");
        StubHall.Script hall = call -> {
            String text = call.method() + shown(call, "X-Time") + (keyed ? "" : SECRET);
            Files.writeString(state.resolve("text"), text);
            String[] words = ("openssl " + command + (keyed ? " " + SECRET : "") + " text").split(" ");
            return judged(run(words).startsWith(shown(call, "X-Sign")), call);
        };
        delivered(
                hall,
                "{ scheme: " + scheme + ", canonical: [ method, date" + (keyed ? "" : ", secret") + " ],"
                        + " between: \"\", end: \"\", encoding: hex, headers: { signature: X-Sign, date: X-Time } }",
                OURS);
    }

    @ParameterizedTest
    @CsvSource({"der", "raw"})
    void an_sm2_signature_is_verified_by_openssl(String form) throws Exception {
        secret(PRIVATE_KEY);
        Files.writeString(state.resolve("hall.pem"), PUBLIC_KEY);
        StubHall.Script hall = call -> {
            Files.writeString(state.resolve("text"), shown(call, "X-Time") + "kaili-centre" + "word");
            byte[] signature = HexFormat.of().parseHex(shown(call, "X-Sign"));
            Files.write(state.resolve("signature"), form.equals("raw") ? der(signature) : signature);
            String said = run(
                    "openssl",
                    "pkeyutl",
                    "-verify",
                    "-rawin",
                    "-digest",
                    "sm3",
                    "-pubin",
                    "-inkey",
                    "hall.pem",
                    "-in",
                    "text",
                    "-sigfile",
                    "signature",
                    "-pkeyopt",
                    "distid:1234567812345678");
            return judged(said.contains("Verified Successfully"), call);
        };
        delivered(
                hall,
                "{ scheme: sm2, canonical: [ date, key, $app-word ], encoding: hex, sm2: { form: " + form
                        + " }, headers: { signature: X-Sign, date: X-Time } }",
                "{ key: kaili-centre, secret: { file: hall }, values: { app-word: word } }");
    }

    /** Two numbers of 32 bytes as a sequence of integers. */
    private static byte[] der(byte[] raw) {
        byte[] r = new java.math.BigInteger(1, Arrays.copyOf(raw, 32)).toByteArray();
        byte[] s = new java.math.BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray();
        byte[] all = new byte[6 + r.length + s.length];
        all[0] = 0x30;
        all[1] = (byte) (4 + r.length + s.length);
        all[2] = 2;
        all[3] = (byte) r.length;
        System.arraycopy(r, 0, all, 4, r.length);
        all[4 + r.length] = 2;
        all[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, all, 6 + r.length, s.length);
        return all;
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(state.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    /** The platform: hands out a new secret for each question that is signed with the app key. */
    private Reply platform(Seen call, boolean knowsTheSecret) throws Exception {
        if (call.target().endsWith("/secret")) {
            return handOut(call);
        }
        String text = shown(call, "gjgxjhpt_sid") + shown(call, "gjgxjhpt_rid") + shown(call, "gjgxjhpt_rtime");
        String expected = Base64.getEncoder().encodeToString(hmac("day-" + handedOut.get(), text));
        boolean sound = shown(call, "gjgxjhpt_sign").equals(expected);
        return knowsTheSecret && sound ? StubHall.accepted(call) : StubHall.failure(200, "E-106", "not authorised");
    }

    private Reply handOut(Seen call) throws Exception {
        String time = call.body().replaceFirst(".*rtime\":\"(\\d+)\".*", "$1");
        String sign = Base64.getEncoder().encodeToString(hmac(SECRET, "s_1kaili-centre" + time));
        if (!call.body().contains("\"gjgxjhpt_sign\":\"" + sign + "\"")) {
            return StubHall.failure(200, "E-106", "not authorised");
        }
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] key = Arrays.copyOf(sha1.digest(sha1.digest(SECRET.getBytes(UTF_8))), 16);
        Cipher aes = Cipher.getInstance("AES/ECB/PKCS5Padding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        String sealed =
                Base64.getEncoder().encodeToString(aes.doFinal(("day-" + handedOut.incrementAndGet()).getBytes(UTF_8)));
        return Reply.of(
                200,
                "{\"code\":\"0\",\"data\":{\"secret\":\"" + sealed + "\",\"secretEndTime\":\""
                        + (System.currentTimeMillis() + 600_000) + "\"}}");
    }

    private static final String NATIONAL = "{ scheme: national-sharing }";
    private static final String REQUESTER = "{ key: kaili-centre, secret: { file: hall }, values: { sid: s_1 } }";

    @Test
    void the_national_platform_finds_calls_signed_with_the_secret_it_gave() throws Exception {
        delivered(call -> platform(call, true), NATIONAL, REQUESTER);
        assertThat(handedOut).hasValue(1);
    }

    @Test
    void a_secret_that_the_platform_ended_early_is_fetched_once_more() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        delivered(
                call -> platform(call, call.target().endsWith("/secret") || calls.incrementAndGet() != 2),
                NATIONAL,
                REQUESTER);
        assertThat(handedOut).hasValue(2);
    }

    @Test
    void a_platform_that_turns_down_every_secret_is_asked_for_two_and_no_more() throws Exception {
        try (StubHall stub = new StubHall(call -> platform(call, false))) {
            DeliveryReport report = deliver(batches(10), hall(stub.url(), NATIONAL, REQUESTER));
            assertThat(stub.seen())
                    .extracting(Seen::target)
                    .map(target -> target.replaceFirst(".*/", ""))
                    .containsExactly("secret", "upsert", "secret", "upsert");
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
            assertThat(report.failure().orElseThrow().text().en()).contains("E-106", "key \"kaili-centre\"");
        }
    }

    @Test
    void a_signature_that_is_turned_down_is_not_made_again() throws Exception {
        try (StubHall stub = new StubHall(call -> StubHall.failure(401, "E-SIGN", "no"))) {
            DeliveryReport report = deliver(batches(10), hall(stub.url(), "{ scheme: md5 }", OURS));
            assertThat(stub.seen()).hasSize(1);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
        }
    }

    @Test
    void a_gateway_that_forbids_us_for_our_clock_has_it_named() throws Exception {
        try (StubHall stub = new StubHall(call -> StubHall.failure(403, "E-DATE", "no"));
                Deliveries late = new Deliveries(
                        state, java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofMinutes(7)))) {
            DeliveryReport report = late.deliver(
                    batches(2), hall(stub.url(), "{ scheme: hmac-sha256 }", OURS), ledger, Progress.SILENT);
            assertThat(report.failure().orElseThrow().text().en()).contains("E-DATE", "ahead of the hall's");
        }
    }

    @Test
    void nothing_is_sent_after_a_redirect_to_another_port() throws Exception {
        try (StubHall elsewhere = new StubHall(StubHall::accepted);
                StubHall stub = new StubHall(
                        call -> Reply.of(302, "{}").with("Location", elsewhere.url() + "/datasets/power/upsert"))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url(), "{ scheme: basic }", OURS));
            assertThat(elsewhere.seen()).isEqualTo(List.of());
            assertThat(report.failure().orElseThrow().text().en()).contains("points elsewhere");
        }
    }
}
