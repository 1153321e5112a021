package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.CITY;
import static io.hallbridge.delivery.Fixture.batches;
import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.delivery.StubHall.Reply;
import io.hallbridge.delivery.StubHall.Seen;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a batch that left and brought no clear answer back. */
class InDoubtTest extends WithLedger {
    private static final Reply CUT = Reply.of(0, "");
    private static final Reply NEVER_SEEN = StubHall.failure(404, "404", "never seen");

    /** A hall that keeps the answers it gave, to be looked up. */
    private static final class Remembering {
        private final Map<String, Reply> given = new ConcurrentHashMap<>();

        Reply take(Seen call) {
            Reply reply = StubHall.accepted(call);
            given.put(call.header("Idempotency-Key").orElseThrow(), reply);
            return reply;
        }

        Reply lookUp(Seen call) {
            return given.getOrDefault(call.target().substring(call.target().lastIndexOf('/') + 1), NEVER_SEEN);
        }
    }

    private static boolean looksUp(Seen call) {
        return call.method().equals("GET");
    }

    @Test
    void a_cut_connection_is_looked_up_and_settled_from_the_answer_given_before() {
        Remembering hall = new Remembering();
        try (StubHall stub = new StubHall(call -> {
            if (looksUp(call)) {
                return hall.lookUp(call);
            }
            hall.take(call);
            return CUT;
        })) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(stub.posts()).hasSize(1);
            assertThat(stub.seen()).hasSize(2);
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.failure()).isEmpty();
            assertThat(ledger.unfinished(CITY)).isEmpty();
        }
    }

    @Test
    void a_batch_the_hall_never_saw_is_sent_again_to_the_letter() {
        Remembering hall = new Remembering();
        AtomicInteger posts = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            if (looksUp(call)) {
                return hall.lookUp(call);
            }
            return posts.incrementAndGet() == 1 ? CUT : hall.take(call);
        })) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(stub.posts()).hasSize(2);
            assertThat(stub.posts().get(0).body()).isEqualTo(stub.posts().get(1).body());
            assertThat(report.accepted()).isEqualTo(2);
        }
    }

    @Test
    void a_look_up_that_fails_leaves_the_batch_in_doubt() {
        try (StubHall stub = new StubHall(call -> CUT)) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(stub.posts()).hasSize(1);
            assertThat(report.inDoubt()).isEqualTo(2);
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.DOUBT);
            assertThat(ledger.unfinished(CITY)).hasSize(1);
            assertThat(ledger.waiting("city").inDoubt()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>welcome</html>", "", "{\"code\":\"0\"", "[]", "{\"code\":\"0\",\"success\":true}"})
    void an_answer_of_200_that_is_not_the_contracts_is_no_success(String body) {
        try (StubHall stub = new StubHall(call -> looksUp(call) ? CUT : Reply.of(200, body))) {
            DeliveryReport report = deliver(batches(2), hall(stub.url()));
            assertThat(report.accepted()).isZero();
            assertThat(report.inDoubt()).isEqualTo(2);
        }
    }

    @Test
    void a_server_error_is_looked_up_before_anything_is_sent_again() {
        Remembering hall = new Remembering();
        try (StubHall stub = new StubHall(call -> {
            if (looksUp(call)) {
                return hall.lookUp(call);
            }
            hall.take(call);
            return StubHall.failure(500, "500", "broken");
        })) {
            assertThat(deliver(batches(2), hall(stub.url())).accepted()).isEqualTo(2);
            assertThat(stub.posts()).hasSize(1);
        }
    }

    @Test
    void a_hall_that_no_longer_knows_us_after_a_cut_leaves_the_batch_in_doubt_not_abandoned() {
        try (StubHall stub = new StubHall(call -> looksUp(call) ? StubHall.failure(401, "E-AUTH", "who") : CUT)) {
            DeliveryReport report = deliver(batches(20), hall(stub.url()));
            assertThat(report.inDoubt()).isEqualTo(2);
            assertThat(report.unsent()).isZero();
            assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
        }
    }

    @Test
    void three_doubts_in_a_row_end_the_delivery() {
        try (StubHall stub = new StubHall(call -> CUT)) {
            Batches batches = batches(40);
            DeliveryReport report = deliver(batches, hall(stub.url()));
            assertThat(report.inDoubt()).isEqualTo(6);
            assertThat(batches.given()).isEqualTo(6);
        }
    }

    @Test
    void an_id_the_hall_knows_with_other_bytes_is_settled_from_what_it_answered_then() {
        try (StubHall stub = new StubHall(call -> looksUp(call)
                ? StubHall.accepted(new Seen("POST", "", Map.of(), "\"key\":\"k1\",\"key\":\"k2\""))
                : StubHall.failure(409, "E-IDEMPOTENCY", "other body"))) {
            assertThat(deliver(batches(2), hall(stub.url())).accepted()).isEqualTo(2);
            assertThat(stub.seen()).hasSize(2);
        }
    }

    @Test
    void batches_that_a_run_before_left_open_are_looked_up_first() throws InterruptedException {
        Batch left = batches(2).next();
        ledger.open(left);
        Remembering hall = new Remembering();
        try (StubHall stub = new StubHall(call -> looksUp(call) ? hall.lookUp(call) : hall.take(call))) {
            DeliveryReport report = deliveries.finish(hall(stub.url()), CITY, ledger, Progress.SILENT);
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(stub.seen()).extracting(Seen::method).containsExactly("GET", "POST");
            assertThat(ledger.unfinished(CITY)).isEmpty();
            deliver(batches(0), hall(stub.url()));
            assertThat(stub.seen()).hasSize(2);
        }
    }

    @Test
    void a_batch_left_before_that_cannot_be_finished_stays_in_doubt_and_ends_the_delivery()
            throws InterruptedException {
        ledger.open(batches(2).next());
        DeliveryReport report =
                deliveries.finish(hall("http://127.0.0.1:1/exchange/v1"), CITY, ledger, Progress.SILENT);
        assertThat(report.inDoubt()).isEqualTo(2);
        assertThat(ledger.unfinished(CITY)).hasSize(1);
        assertThat(report.failure().orElseThrow().kind().ends()).isTrue();
    }

    @Test
    void a_batch_of_another_lane_is_left_to_its_own_run() throws InterruptedException {
        ledger.open(batches(2).next());
        try (StubHall stub = new StubHall(StubHall::accepted)) {
            deliveries.finish(hall(stub.url()), Lane.of("city", Set.of("guide")), ledger, Progress.SILENT);
            assertThat(stub.seen()).isEmpty();
            assertThat(ledger.unfinished(CITY)).hasSize(1);
        }
    }

    @Test
    void a_hall_that_cannot_be_asked_but_knows_ids_is_sent_the_batch_again() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() == 1 ? CUT : StubHall.accepted(call))) {
            DeliveryReport report = deliver(batches(2), Fixture.with(hall(stub.url()), without("look-up:")));
            assertThat(stub.posts()).hasSize(2);
            assertThat(report.accepted()).isEqualTo(2);
        }
    }

    @Test
    void a_hall_that_can_neither_be_asked_nor_sent_again_gets_the_batch_once() throws IOException {
        try (StubHall stub = new StubHall(call -> CUT)) {
            Profile simple = without("look-up:", "  idempotency:");
            DeliveryReport report = deliver(batches(2), Fixture.with(hall(stub.url()), simple));
            assertThat(stub.seen()).hasSize(1);
            assertThat(report.inDoubt()).isEqualTo(2);
        }
    }

    /** The reference profile without some of its lines. */
    private Profile without(String... lines) throws IOException {
        Path folder = Files.createDirectories(state.resolve("profiles"));
        try (InputStream reference = Profile.class.getResourceAsStream("/profiles/reference.yaml")) {
            StringBuilder kept = new StringBuilder();
            for (String line : new String(reference.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (java.util.Arrays.stream(lines).noneMatch(line::startsWith)) {
                    kept.append(line).append('\n');
                }
            }
            Files.writeString(folder.resolve("reference.yaml"), kept);
        }
        Problems problems = new Problems();
        Profile profile = Profiles.of(folder, problems).find("reference").orElseThrow();
        assertThat(problems.all()).isEmpty();
        return profile;
    }
}
