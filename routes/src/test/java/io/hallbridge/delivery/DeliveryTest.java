package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.batches;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Batches;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries over real HTTP into a real ledger. */
class DeliveryTest {
    @TempDir
    Path state;

    private Ledger ledger;
    private final Deliveries deliveries = new Deliveries();

    @BeforeEach
    void open() {
        ledger = Ledgers.sqlite(state);
    }

    @AfterEach
    void close() {
        deliveries.close();
        ledger.close();
    }

    private DeliveryReport deliver(Batches batches, HallConnection hall) {
        return deliveries.deliver(batches, hall, ledger, Progress.SILENT);
    }

    @Test
    void delivers_every_batch_and_keeps_the_receipts() {
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            DeliveryReport report = deliver(batches(5), hall(stub.url()));
            assertThat(report.failure()).isEmpty();
            assertThat(report.accepted()).isEqualTo(5);
            assertThat(report.batches()).isEqualTo(3);
            assertThat(report.requests()).isEqualTo(3);
            assertThat(report.bytes()).isPositive();
            assertThat(ledger.held("city")).containsEntry("power", 5L);
            assertThat(stub.posts()).allSatisfy(post -> {
                assertThat(post.target()).isEqualTo("/exchange/v1/datasets/power/upsert");
                assertThat(post.header("Idempotency-Key").orElseThrow()).matches("[0-9a-f]{64}");
            });
        }
    }

    @Test
    void a_refused_batch_is_sent_once_and_later_batches_still_go() {
        try (StubHall stub = new StubHall(call -> call.keys().contains("k1")
                ? StubHall.failure(400, "E-FORMAT", "wrong shape")
                : StubHall.accepted(call))) {
            DeliveryReport report = deliver(batches(5), hall(stub.url()));
            assertThat(stub.posts()).hasSize(3);
            assertThat(report.refused()).isEqualTo(2);
            assertThat(report.accepted()).isEqualTo(3);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.REFUSED);
            assertThat(report.failure().orElseThrow().text().en()).contains("E-FORMAT", "wrong shape", "city");
            assertThat(ledger.unfinished("city")).isEmpty();
        }
    }

    @Test
    void refusals_of_single_documents_are_counted_and_the_rest_is_held() {
        try (StubHall stub = new StubHall(call -> StubHall.outcomes(List.of(
                "{\"key\":\"k2\",\"outcome\":\"refused\",\"code\":\"E-SCHEMA\",\"message\":\"m\"}",
                "{\"key\":\"k1\",\"outcome\":\"duplicate\",\"code\":\"0\",\"message\":\"\"}")))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.refused()).isEqualTo(1);
            assertThat(ledger.holdings("city", "power", List.of("k1", "k2"))
                            .get("k1")
                            .holds("ab".repeat(32)))
                    .isTrue();
        }
    }

    @Test
    void an_unauthorised_answer_stops_and_leaves_the_rest_unread_and_nothing_open() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(401, "E-AUTH", "who are you"))) {
            Batches batches = batches(20);
            DeliveryReport report = deliver(batches, hall(stub.url()));
            assertThat(stub.posts()).hasSize(1);
            assertThat(batches.given()).isEqualTo(2);
            assertThat(report.unsent()).isEqualTo(2);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
            assertThat(ledger.unfinished("city")).isEmpty();
        }
    }

    @Test
    void a_busy_hall_is_tried_again_until_it_takes_the_batch() {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() < 3
                ? StubHall.failure(503, "503", "busy").with("Retry-After", "0")
                : StubHall.accepted(call))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(stub.posts()).hasSize(3);
            assertThat(stub.posts().stream().map(StubHall.Seen::body).distinct())
                    .hasSize(1);
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.failure()).isEmpty();
        }
    }

    @Test
    void a_hall_that_stays_busy_gets_nothing_more_and_nothing_stays_open() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(429, "429", "slow down"))) {
            DeliveryReport report = deliver(batches(6), hall(stub.url()));
            assertThat(stub.posts()).hasSize(1 + Fixture.QUICK.retries());
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.BUSY);
            assertThat(report.unsent()).isEqualTo(2);
            assertThat(ledger.unfinished("city")).isEmpty();
        }
    }

    @Test
    void a_hall_that_asks_for_more_patience_than_we_have_is_not_pressed() {
        try (StubHall stub =
                new StubHall(call -> StubHall.failure(503, "503", "maintenance").with("Retry-After", "3600"))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(stub.posts()).hasSize(1);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.BUSY);
        }
    }
}
