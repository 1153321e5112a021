package io.hallbridge.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.hallbridge.delivery.Fixture.CITY;
import static io.hallbridge.delivery.Fixture.batches;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Patience;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of batches when the connection itself is at fault. */
class ConnectionTest extends WithLedger {
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));

    @AfterEach
    void stop() {
        server.stop();
    }

    private HallConnection answering(ResponseDefinitionBuilder answer) {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(answer));
        return hall("http://127.0.0.1:" + server.port() + StubHall.BASE);
    }

    @Test
    void a_hall_that_is_down_is_unreachable_and_batches_are_abandoned() {
        Batches batches = batches(10);
        DeliveryReport report = deliver(batches, hall("http://127.0.0.1:1/exchange/v1"));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNREACHABLE);
        assertThat(report.failure().orElseThrow().text().zh()).contains("127.0.0.1:1", "没有服务在监听");
        assertThat(batches.given()).isEqualTo(2);
        assertThat(report.unsent()).isEqualTo(2);
        assertThat(ledger.unfinished(CITY)).isEmpty();
    }

    @Test
    void a_host_nobody_knows_is_unreachable() {
        DeliveryReport report = deliver(batches(2), hall("http://hall.invalid/exchange/v1"));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNREACHABLE);
        assertThat(report.failure().orElseThrow().text().en()).contains("name is not known");
        assertThat(ledger.unfinished(CITY)).isEmpty();
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_trusted_and_nothing_is_sent() {
        server.start();
        DeliveryReport report = deliver(batches(2), hall("https://localhost:" + server.httpsPort() + "/exchange/v1"));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNTRUSTED);
        assertThat(report.failure().orElseThrow().text().en()).contains("certificate is not trusted");
        assertThat(report.unsent()).isEqualTo(2);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_answer_that_breaks_off_leaves_the_batch_in_doubt(Fault fault) {
        DeliveryReport report = deliver(batches(2), answering(aResponse().withFault(fault)));
        assertThat(report.inDoubt()).isEqualTo(2);
        assertThat(report.accepted()).isZero();
    }

    @Test
    void an_answer_that_does_not_come_in_time_leaves_the_batch_in_doubt() {
        Patience short_ = new Patience(
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                1,
                Duration.ofMillis(5),
                Duration.ofSeconds(1),
                Duration.ofHours(24));
        HallConnection hall = Fixture.with(answering(aResponse().withFixedDelay(3000)), short_);
        long start = System.nanoTime();
        DeliveryReport report = deliver(batches(2), hall);
        assertThat(report.inDoubt()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void an_answer_that_drips_is_given_up_in_time() {
        Patience short_ = new Patience(
                Duration.ofSeconds(1),
                Duration.ofMillis(400),
                0,
                Duration.ofMillis(5),
                Duration.ofSeconds(1),
                Duration.ofHours(24));
        HallConnection hall = Fixture.with(
                answering(aResponse().withBody(" ".repeat(2000)).withChunkedDribbleDelay(100, 10_000)), short_);
        long start = System.nanoTime();
        assertThat(deliver(batches(2), hall).inDoubt()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_answer_without_end_is_given_up() {
        HallConnection hall = Fixture.with(
                answering(aResponse().withBody(new byte[AnswerLimit.BYTES + 1])),
                new Patience(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        0,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(1),
                        Duration.ofHours(24)));
        DeliveryReport report = deliver(batches(2), hall);
        assertThat(report.inDoubt()).isEqualTo(2);
        assertThat(report.failure().orElseThrow().text().en()).contains("before the whole answer had come");
    }

    @Test
    void no_redirect_is_followed() {
        HallConnection hall =
                answering(aResponse().withStatus(307).withHeader("Location", "http://127.0.0.1:" + 1 + "/elsewhere"));
        DeliveryReport report = deliver(batches(10), hall);
        assertThat(server.getAllServeEvents()).hasSize(1);
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.FATAL);
        assertThat(report.failure().orElseThrow().text().en()).contains("points elsewhere");
        assertThat(report.unsent()).isEqualTo(2);
    }
}
