package io.hallbridge.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.hallbridge.delivery.Fixture.CITY;
import static io.hallbridge.delivery.Fixture.batches;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.Trust;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Sender;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections to a real server over TLS, with certificates of an invented authority. */
class TrustTest extends WithLedger {
    @TempDir
    private static Path files;

    private static Authority city;

    private WireMockServer server;

    @BeforeAll
    static void sign() throws IOException {
        city = new Authority(files, "city");
        Authority other = new Authority(files, "other");
        city.trustStore("city-trust.p12");
        city.sign("hall", 10);
        city.sign("old", -1);
        city.sign("kaili", 10);
        city.sign("kaili-old", -1);
        other.sign("stranger", 10);
        Path passphrase = Files.writeString(files.resolve("passphrase"), Authority.PASSPHRASE);
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** A hall with a certificate that takes every batch, from clients with a certificate of the city's if it wants one. */
    private String hall(String certificate, boolean wantsCertificate) {
        server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(files.resolve(certificate + ".p12").toString())
                .keystorePassword(Authority.PASSPHRASE)
                .keyManagerPassword(Authority.PASSPHRASE)
                .trustStoreType("PKCS12")
                .trustStorePath(files.resolve("city-trust.p12").toString())
                .trustStorePassword(Authority.PASSPHRASE)
                .needClientAuth(wantsCertificate)
                .extensions(new Accepting()));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Accepting.NAME)));
        return "https://localhost:" + server.httpsPort() + StubHall.BASE;
    }

    /** Accepts every document of a batch. */
    private static final class Accepting implements ResponseDefinitionTransformerV2 {
        static final String NAME = "accepting";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            StubHall.Seen call =
                    new StubHall.Seen("POST", "/", Map.of(), event.getRequest().getBodyAsString());
            return aResponse().withBody(StubHall.accepted(call).body()).build();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }

    private int calls() {
        return server.getAllServeEvents().size();
    }

    private static HallConnection connection(String url, String tls) {
        Problems problems = new Problems();
        Setting settings = Settings.parse("tls: " + tls, "hallbridge.yaml", problems);
        Trust trust = Trust.read(settings.get("tls"), files, false);
        settings.reportUnknown();
        assertThat(problems.all()).isEmpty();
        return new HallConnection(
                "city",
                new OverHttp(Fixture.REFERENCE, HallAddress.parse(url).orElseThrow(), AuthSettings.none(), trust),
                new Sender("522601", "522601"),
                new Limits(2, 1_000_000, 1, 0),
                Fixture.QUICK);
    }

    private void accepted(String url, String tls) {
        DeliveryReport report = deliver(batches(4), connection(url, tls));
        assertThat(report.failure()).isEmpty();
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(calls()).isEqualTo(2);
    }

    /** One batch is tried, once, and is certainly not taken. */
    private String refused(String url, String tls) {
        DeliveryReport report = deliver(batches(10), connection(url, tls));
        DeliveryReport.Failure failure = report.failure().orElseThrow();
        assertThat(failure.kind()).as(failure.text().en()).isEqualTo(FailureClass.UNTRUSTED);
        assertThat(calls()).isZero();
        assertThat(report.unsent()).isEqualTo(2);
        assertThat(ledger.unfinished(CITY)).isEmpty();
        return failure.text().en();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ ca: city.pem }", "{ ca: hall.pem }"})
    void the_authority_named_or_the_certificate_itself_is_trusted(String tls) throws Exception {
        accepted(hall("hall", false), tls);
    }

    @Test
    void an_authority_that_is_not_named_is_not_trusted() throws Exception {
        assertThat(refused(hall("hall", false), "{ ca: other.pem }"))
                .contains("its certificate is not trusted", "tls: { ca: … }");
    }

    @Test
    void an_authority_that_is_named_replaces_those_of_java_and_adds_none() throws Exception {
        assertThat(refused(hall("stranger", false), "{ ca: city.pem }")).contains("is not trusted");
    }

    @Test
    void a_certificate_that_is_over_is_named_as_such() throws Exception {
        assertThat(refused(hall("old", false), "{ ca: city.pem }"))
                .contains("has expired", "ask the hall for a new certificate");
    }

    @Test
    void a_certificate_for_another_host_is_refused_whoever_signed_it() throws Exception {
        String url = hall("hall", false).replace("localhost", "127.0.0.1");
        String pinned = "{ ca: city.pem, pin: \"sha256:" + city.pin("hall") + "\" }";
        assertThat(refused(url, pinned)).contains("is for another host", "in url");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_pinned_key_is_accepted_in_hexadecimal_digits_and_in_base64(boolean digits) throws Exception {
        String hex = city.pin("hall");
        String pin =
                digits ? hex : Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
        accepted(hall("hall", false), "{ ca: city.pem, pin: \"sha256:" + pin + "\" }");
    }

    @Test
    void another_key_than_the_pinned_one_is_refused_though_its_certificate_is_sound() throws Exception {
        String tls = "{ ca: city.pem, pin: \"sha256:" + city.pin("kaili") + "\" }";
        assertThat(refused(hall("hall", false), tls)).contains("another key than tls.pin says");
    }

    @Test
    void a_pin_does_not_make_a_certificate_trusted_that_nobody_vouches_for() throws Exception {
        String tls = "{ ca: other.pem, pin: \"sha256:" + city.pin("hall") + "\" }";
        assertThat(refused(hall("hall", false), tls)).contains("is not trusted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ca: city.pem, certificate: kaili.pem, key: { file: kaili.key } }",
                "{ ca: city.pem, certificate: kaili.p12, key: { file: passphrase } }"
            })
    void a_hall_that_asks_for_our_certificate_gets_it(String tls) throws Exception {
        accepted(hall("hall", true), tls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ ca: city.pem }", "{ ca: city.pem, certificate: stranger.pem, key: { file: stranger.key } }"})
    void a_hall_that_asks_for_our_certificate_and_does_not_get_a_good_one_takes_nothing(String tls) throws Exception {
        assertThat(refused(hall("hall", true), tls))
                .contains("asks for a certificate of ours", "tls: { certificate: …, key: … }");
    }

    @Test
    void our_own_certificate_is_not_shown_once_it_is_over() throws Exception {
        String url = hall("hall", true);
        DeliveryReport report = deliver(
                batches(2),
                connection(url, "{ ca: city.pem, certificate: kaili-old.pem, key: { file: kaili-old.key } }"));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.SECRET);
        assertThat(report.failure().orElseThrow().text().en())
                .contains("our own certificate kaili-old.pem has expired", "get a new one");
        assertThat(calls()).isZero();
    }

    @Test
    void a_passphrase_that_does_not_open_the_file_is_named_without_being_repeated() throws Exception {
        String url = hall("hall", true);
        DeliveryReport report = deliver(
                batches(2), connection(url, "{ ca: city.pem, certificate: kaili.p12, key: { file: kaili.key } }"));
        assertThat(report.failure().orElseThrow().text().en())
                .contains("kaili.p12 and kaili.key do not belong together");
    }

    @Test
    void a_service_that_does_not_encrypt_is_told_from_one_that_is_not_trusted() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerPlainly(plain)).start();
            String url = "https://localhost:" + plain.getLocalPort() + StubHall.BASE;
            DeliveryReport report = deliver(batches(2), connection(url, "{ ca: city.pem }"));
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNTRUSTED);
            assertThat(report.failure().orElseThrow().text().en())
                    .contains("no common way to encrypt", "check that url is a service over https");
        }
    }

    /** As a web server does that is spoken to over TLS on its port for plain HTTP. */
    private static void answerPlainly(ServerSocket plain) {
        try (Socket call = plain.accept()) {
            call.getInputStream().read();
            call.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            call.getOutputStream().flush();
            call.getInputStream().read(new byte[1000]);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void questions_are_not_asked_again_either() throws Exception {
        List<HallCheck> looked = deliveries.look(connection(hall("hall", false), "{ ca: other.pem }"), "power");
        assertThat(looked).singleElement().satisfies(check -> {
            assertThat(check.failure()).contains(FailureClass.UNTRUSTED);
            assertThat(check.words().zh()).contains("证书不受信任", "tls: { ca: … }");
        });
    }

    @Test
    void every_problem_of_the_section_is_found_at_once() {
        Problems problems = new Problems();
        Setting settings = Settings.parse(
                "tls: { ca: passphrase, certificate: nowhere.pem, pin: \"sha1:ab\", pins: x }",
                "hallbridge.yaml",
                problems);
        Trust.read(settings.get("tls"), files, true);
        settings.reportUnknown();
        assertThat(problems.all())
                .extracting(problem -> problem.path())
                .containsExactlyInAnyOrder("tls", "tls.ca", "tls.certificate", "tls.key", "tls.pin", "tls.pins");
    }
}
