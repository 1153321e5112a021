package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.CITY;
import static io.hallbridge.delivery.Fixture.batches;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deliveries over real HTTP into a real ledger. */
class DeliveryTest extends WithLedger {
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
    void a_refused_document_is_sent_once_and_later_batches_still_go() {
        try (StubHall stub = new StubHall(call -> call.keys().contains("k1")
                ? StubHall.failure(400, "E-FORMAT", "wrong shape")
                : StubHall.accepted(call))) {
            Batches one = Fixture.batches(List.of(
                    Fixture.change("power", "k1"), Fixture.change("guide", "k2"), Fixture.change("guide", "k3")));
            DeliveryReport report = deliver(one, hall(stub.url()));
            assertThat(stub.posts()).hasSize(2);
            assertThat(report.refused()).isEqualTo(1);
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.REFUSED);
            assertThat(report.failure().orElseThrow().text().en()).contains("E-FORMAT", "wrong shape", "city");
            assertThat(ledger.unfinished(CITY)).isEmpty();
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
            assertThat(ledger.unfinished(CITY)).isEmpty();
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
            assertThat(ledger.unfinished(CITY)).isEmpty();
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

    @Test
    void a_retry_after_of_one_second_is_waited_for() {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() == 1
                ? StubHall.failure(429, "429", "slow down").with("Retry-After", "1")
                : StubHall.accepted(call))) {
            long start = System.nanoTime();
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(report.accepted()).isEqualTo(2);
        }
    }

    @Test
    void an_empty_source_starts_nothing_and_calls_nobody() {
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            DeliveryReport report = deliver(batches(0), hall(stub.url()));
            assertThat(report.failure()).isEmpty();
            assertThat(stub.seen()).isEmpty();
        }
    }

    @Test
    void several_batches_are_on_the_way_at_once() {
        CyclicBarrier together = new CyclicBarrier(3);
        try (StubHall stub = new StubHall(call -> {
            together.await(5, TimeUnit.SECONDS);
            return StubHall.accepted(call);
        })) {
            HallConnection hall = Fixture.with(hall(stub.url()), new Limits(2, 1_000_000, 3, 0));
            assertThat(deliver(batches(12), hall).accepted()).isEqualTo(12);
        }
    }

    @Test
    void children_are_sent_after_all_parents_have_ended() {
        List<Change> changes = List.of(
                Fixture.change("power", "p1"),
                Fixture.change("power", "p2"),
                Fixture.change("power", "p3"),
                Fixture.change("guide", "g1"));
        AtomicInteger parents = new AtomicInteger();
        List<Integer> endedBefore = new CopyOnWriteArrayList<>();
        try (StubHall stub = new StubHall(call -> {
            if (call.target().contains("/guide/")) {
                endedBefore.add(parents.get());
            }
            return StubHall.accepted(call);
        })) {
            HallConnection hall = Fixture.with(hall(stub.url()), new Limits(2, 1_000_000, 4, 0));
            deliveries.deliver(batches(changes), hall, ledger, (batch, ending) -> {
                if (batch.dataset().equals("power")) {
                    parents.incrementAndGet();
                }
            });
            assertThat(endedBefore).containsExactly(2);
        }
    }

    @Test
    void a_source_that_fails_ends_the_delivery_and_says_so_itself() {
        Iterator<Change> failing = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Change next() {
                if (++given > 4) {
                    throw new IllegalStateException("the plan's file is damaged");
                }
                return Fixture.change("power", "k" + given);
            }
        };
        Batches batches = new Batches(failing, new Batches.Frame(Fixture.RUN, "city", "5e1f", 2, 1_000_000));
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            assertThatThrownBy(() -> deliver(batches, hall(stub.url()))).hasMessage("the plan's file is damaged");
            assertThat(ledger.unfinished(CITY)).isEmpty();
        }
    }

    @Test
    void an_interrupted_caller_gets_its_thread_back_at_a_batch_boundary() {
        Thread caller = Thread.currentThread();
        try (StubHall stub = new StubHall(call -> {
            caller.interrupt();
            return StubHall.accepted(call);
        })) {
            Batches batches = batches(200);
            DeliveryReport report = deliver(batches, hall(stub.url()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.INTERRUPTED);
            assertThat(report.accepted()).isEqualTo(batches.given()).isLessThan(200);
            assertThat(ledger.unfinished(CITY)).isEmpty();
        }
    }

    @Test
    void calls_keep_to_the_pace_that_was_set() {
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            HallConnection hall = Fixture.with(hall(stub.url()), new Limits(2, 1_000_000, 4, 20));
            long start = System.nanoTime();
            assertThat(deliver(batches(20), hall).requests()).isEqualTo(10);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        }
    }

    @Test
    @Timeout(60)
    void a_ledger_that_cannot_take_down_a_batch_ends_the_delivery_with_its_fault() {
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            deliver(batches(5), hall(stub.url()));
            HallConnection several = Fixture.with(hall(stub.url()), new Limits(2, 1_000_000, 4, 0));
            assertThatThrownBy(() -> deliver(batches(5), several)).hasMessageContaining("cannot be opened again");
            assertThat(stub.posts()).hasSize(3);
        }
    }
}
