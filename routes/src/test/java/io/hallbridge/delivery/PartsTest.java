package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.CITY;
import static io.hallbridge.delivery.Fixture.change;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.delivery.StubHall.Reply;
import io.hallbridge.delivery.StubHall.Seen;
import io.hallbridge.ledger.Holding;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the parts of a batch that the hall did not take whole. */
class PartsTest extends WithLedger {

    private static Batches batches(int documents, int most) {
        return batches(documents, most, "5e1f");
    }

    private static Batches batches(int documents, int most, String ledger) {
        List<Change> changes = IntStream.rangeClosed(1, documents)
                .mapToObj(i -> change("power", "k" + i))
                .toList();
        return new Batches(changes.iterator(), new Batches.Frame(Fixture.RUN, "city", ledger, most, 1_000_000));
    }

    private static HallConnection inFlight(HallConnection hall, int most) {
        return Fixture.with(hall, new Limits(64, 1_000_000, most, 0));
    }

    private Set<String> held(int documents) {
        List<String> keys =
                IntStream.rangeClosed(1, documents).mapToObj(i -> "k" + i).toList();
        return ledger.holdings("city", "power", keys).values().stream()
                .filter(holding -> holding.state() == Holding.State.HELD)
                .map(Holding::key)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_batch_refused_whole_is_halved_until_the_bad_documents_are_alone_and_each_good_one_is_taken_once(
            int couriers) {
        Set<String> bad = Set.of("k3", "k17", "k18");
        Map<String, Integer> taken = new ConcurrentHashMap<>();
        try (StubHall stub = new StubHall(call -> {
            if (call.keys().stream().anyMatch(bad::contains)) {
                return StubHall.failure(422, "E-BATCH", "one of the documents is bad");
            }
            call.keys().forEach(key -> taken.merge(key, 1, Integer::sum));
            return StubHall.accepted(call);
        })) {
            DeliveryReport report = deliver(batches(40, 20), inFlight(hall(stub.url()), couriers));
            assertThat(report.accepted()).isEqualTo(37);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(report.unsent()).isZero();
            assertThat(taken)
                    .hasSize(37)
                    .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
            assertThat(held(40)).hasSize(37).doesNotContainAnyElementsOf(bad);
            assertThat(stub.posts()).hasSizeLessThan(25);
            assertThat(ledger.unfinished(CITY)).isEmpty();
            assertThat(ledger.history("k3"))
                    .extracting(sent -> sent.state())
                    .containsSubsequence("divided", "divided")
                    .endsWith("refused");
        }
    }

    @Test
    void a_refusal_whose_words_were_cut_off_is_asked_about_and_the_batch_sent_again() {
        AtomicInteger posts = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            if (call.method().equals("GET")) {
                return StubHall.failure(404, "404", "never seen");
            }
            return posts.incrementAndGet() == 1 ? Reply.of(422, "{\"code\":\"E-BAT") : StubHall.accepted(call);
        })) {
            DeliveryReport report = deliver(batches(2, 2), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.failure()).isEmpty();
            assertThat(stub.seen()).extracting(Seen::method).containsExactly("POST", "GET", "POST");
        }
    }

    @Test
    void a_refusal_whatever_is_in_the_batch_is_not_halved() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(404, "E-DATASET", "no such dataset"))) {
            DeliveryReport report = deliver(batches(8, 4), hall(stub.url()));
            assertThat(stub.posts()).hasSize(2);
            assertThat(report.refused()).isEqualTo(8);
        }
    }

    @Test
    void a_hall_that_refuses_everything_is_given_up_and_the_rest_is_not_counted_as_refused() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(400, "E-FORMAT", "no"))) {
            DeliveryReport report = deliver(batches(1000, 10), inFlight(hall(stub.url()), 1));
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.REFUSES_ALL);
            assertThat(report.failure().orElseThrow().text().zh()).contains("接连拒绝了 200 批");
            assertThat(report.refused()).isEqualTo(Desk.REFUSALS_IN_A_ROW);
            assertThat(held(1000)).isEmpty();
        }
    }

    @Test
    void documents_that_the_hall_puts_off_are_sent_again_alone_and_taken_once() {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        Map<String, Integer> taken = new ConcurrentHashMap<>();
        try (StubHall stub = new StubHall(call -> StubHall.outcomes(call.keys().stream()
                .map(key -> {
                    boolean later = key.endsWith("2") && asked.merge(key, 1, Integer::sum) < 3;
                    if (!later) {
                        taken.merge(key, 1, Integer::sum);
                    }
                    return outcome(key, later ? "retry" : "accepted");
                })
                .toList()))) {
            DeliveryReport report = deliver(batches(12, 6), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(12);
            assertThat(report.unsent()).isZero();
            assertThat(report.failure()).isEmpty();
            assertThat(taken)
                    .hasSize(12)
                    .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
            assertThat(stub.posts().stream().map(Seen::keys))
                    .contains(List.of("k2"), List.of("k12"))
                    .hasSize(6);
            assertThat(stub.posts().stream()
                            .map(call -> call.header("Idempotency-Key"))
                            .distinct())
                    .hasSize(6);
        }
    }

    @Test
    void a_hall_that_puts_off_a_document_for_ever_keeps_the_rest_and_the_document_counts_as_not_sent() {
        try (StubHall stub = new StubHall(call -> StubHall.outcomes(call.keys().stream()
                .map(key -> outcome(key, key.equals("k1") ? "retry" : "accepted"))
                .toList()))) {
            DeliveryReport report = deliver(batches(4, 4), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(3);
            assertThat(report.unsent()).isEqualTo(1);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.BUSY);
            assertThat(stub.posts()).hasSize(1 + Fixture.QUICK.retries());
            assertThat(ledger.unfinished(CITY)).isEmpty();
        }
    }

    @Test
    void a_document_refused_since_the_hall_holds_a_higher_version_goes_again_by_a_version_above_that() {
        try (StubHall stub = new StubHall(call -> StubHall.outcomes(call.keys().stream()
                .map(key -> call.body().contains("\"key\":\"" + key + "\",\"rowGuid\"")
                                && call.body().contains("\"version\":1,")
                                && key.equals("k2")
                        ? "{\"key\":\"k2\",\"outcome\":\"refused\",\"code\":\"E-VERSION\",\"message\":\"\",\"version\":7}"
                        : outcome(key, "accepted"))
                .toList()))) {
            DeliveryReport report = deliver(batches(3, 3), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(3);
            assertThat(report.refused()).isZero();
            assertThat(stub.posts()).hasSize(2);
            assertThat(stub.posts().get(1).body()).contains("\"version\":8,");
            assertThat(ledger.holdings("city", "power", List.of("k2")).get("k2").version())
                    .isEqualTo(8);
            assertThat(held(3)).containsExactlyInAnyOrder("k1", "k2", "k3");
        }
    }

    private static String outcome(String key, String word) {
        return "{\"key\":\"" + key + "\",\"outcome\":\"" + word + "\",\"code\":\"0\",\"message\":\"\",\"version\":1}";
    }

    @Test
    void an_answer_of_207_with_mixed_outcomes_is_understood_document_by_document() {
        try (StubHall stub = new StubHall(call -> {
            Reply mixed = StubHall.outcomes(call.keys().stream()
                    .map(key -> outcome(key, key.equals("k2") ? "refused" : "accepted"))
                    .toList());
            return new Reply(207, mixed.body(), Map.of());
        })) {
            DeliveryReport report = deliver(batches(4, 4), hall(stub.url()));
            assertThat(report.accepted()).isEqualTo(3);
            assertThat(report.refused()).isEqualTo(1);
            assertThat(held(4)).containsExactlyInAnyOrder("k1", "k3", "k4");
        }
    }

    @Test
    void a_batch_left_open_by_a_killed_run_and_refused_whole_now_is_left_to_the_next_plan() throws Exception {
        Batch left = batches(4, 4).next();
        ledger.open(left);
        try (StubHall stub = new StubHall(call -> call.method().equals("GET")
                ? StubHall.failure(404, "404", "never seen")
                : StubHall.failure(422, "E-BATCH", "no"))) {
            DeliveryReport report = deliveries.finish(hall(stub.url()), CITY, ledger, Progress.SILENT);
            assertThat(report.refused()).isZero();
            assertThat(report.unsent()).isEqualTo(4);
            assertThat(report.failure()).isEmpty();
            assertThat(ledger.unfinished(CITY)).isEmpty();
        }
    }

    @Test
    void two_deliveries_to_one_hall_keep_to_its_places_together() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(15);
            now.decrementAndGet();
            return StubHall.accepted(call);
        })) {
            HallConnection hall = inFlight(hall(stub.url()), 2);
            List<Thread> both = new ArrayList<>();
            Map<Integer, DeliveryReport> reports = new HashMap<>();
            for (int i = 0; i < 2; i++) {
                int mine = i;
                both.add(new Thread(() -> {
                    try (Deliveries ours = new Deliveries(state)) {
                        DeliveryReport report = ours.deliver(batches(20, 1, "l" + mine), hall, ledger, Progress.SILENT);
                        synchronized (reports) {
                            reports.put(mine, report);
                        }
                    }
                }));
            }
            both.forEach(Thread::start);
            for (Thread one : both) {
                one.join();
            }
            assertThat(reports.values()).extracting(DeliveryReport::accepted).containsExactly(20L, 20L);
            assertThat(most.get()).isEqualTo(2);
        }
    }

    @Test
    void a_hall_that_was_away_a_moment_ago_is_tried_once_and_trusted_again_as_soon_as_it_answers() {
        HallConnection away = hall("http://127.0.0.1:1/exchange/v1");
        AtomicInteger calls = new AtomicInteger();
        deliver(batches(2, 2), away);
        try (StubHall busy = new StubHall(call -> {
            calls.incrementAndGet();
            return StubHall.failure(503, "503", "busy");
        })) {
            try (Deliveries next = new Deliveries(state)) {
                DeliveryReport report = next.deliver(batches(2, 2), hall(busy.url()), ledger, Progress.SILENT);
                assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.BUSY);
                assertThat(calls.get()).isEqualTo(1);
            }
        }
        try (StubHall well = new StubHall(StubHall::accepted);
                Deliveries third = new Deliveries(state)) {
            assertThat(third.deliver(batches(2, 2), hall(well.url()), ledger, Progress.SILENT)
                            .accepted())
                    .isEqualTo(2);
        }
        calls.set(0);
        try (StubHall busy = new StubHall(call -> {
                    calls.incrementAndGet();
                    return StubHall.failure(503, "503", "busy");
                });
                Deliveries fourth = new Deliveries(state)) {
            fourth.deliver(batches(2, 2, "another"), hall(busy.url()), ledger, Progress.SILENT);
            assertThat(calls.get()).isEqualTo(1 + Fixture.QUICK.retries());
        }
    }
}
