package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that is told to misbehave, over real HTTP: what its callers get, and what it holds afterwards. */
final class FaultsTest {
    @TempDir
    private Path folder;

    private final String key = Visitor.newKey();
    private final String body = Samples.batch(Samples.sent(Samples.power(), 1)).toString();
    private SandboxHall hall;
    private Visitor visitor;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = SandboxHall.start(
                SandboxSettings.in(folder, Datasets.builtIn()).withCredential(Visitor.KEY, Visitor.SECRET));
        visitor = new Visitor(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Reply send() {
        return visitor.upsert("power", key, body);
    }

    private int held() {
        return visitor.get("/datasets/power/documents").json().path("total").asInt();
    }

    @Test
    void drop_closes_the_connection_and_does_nothing() {
        visitor.order("drop");
        assertThatThrownBy(this::send).hasCauseInstanceOf(IOException.class).hasMessageContaining("no bytes");

        visitor.order();
        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(404);
        assertThat(held()).isZero();
        assertThat(send().header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void lose_answer_takes_the_batch_and_closes_the_connection() {
        visitor.order("lose-answer");
        assertThatThrownBy(this::send).hasCauseInstanceOf(IOException.class).hasMessageContaining("no bytes");

        assertThat(visitor.get("/batches/" + key).outcome(0)).isEqualTo("accepted 0");
        visitor.order();
        Reply again = send();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.outcome(0)).isEqualTo("accepted 0");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void reset_takes_the_batch_and_breaks_off_amid_the_answer() {
        visitor.order("reset:batches");
        assertThatThrownBy(this::send)
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("fixed content-length");

        assertThat(visitor.get("/batches/" + key).outcome(0)).isEqualTo("accepted 0");
        visitor.order();
        assertThat(send().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void wrong_json_takes_the_batch_and_answers_what_is_no_json() {
        visitor.order("wrong-json:batches");
        Reply reply = send();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("{\"code\":\"0\"");
        assertThatThrownBy(reply::json).hasCauseInstanceOf(JsonProcessingException.class);
        assertThat(visitor.get("/batches/" + key).outcome(0)).isEqualTo("accepted 0");
        visitor.order();
        assertThat(send().header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void status_207_is_given_to_a_batch_that_was_taken_in_part_and_again_when_it_is_repeated() {
        visitor.order("207");
        ObjectNode faulty = Samples.sent(Samples.power(2).put("type", "99"), 1);
        String partly = Samples.batch(Samples.sent(Samples.power(1), 1), faulty).toString();
        Reply part = visitor.upsert("power", key, partly);

        assertThat(part.status()).isEqualTo(207);
        assertThat(part.outcome(0)).isEqualTo("accepted 0");
        assertThat(part.outcome(1)).isEqualTo("refused E-SCHEMA");
        Reply again = visitor.upsert("power", key, partly);
        assertThat(again.status()).isEqualTo(207);
        assertThat(again.text()).isEqualTo(part.text());
        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(200);
        assertThat(visitor.upsert("power", Samples.batch(faulty)).status()).isEqualTo(200);
        assertThat(visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(3), 1)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void status_429_and_503_say_when_to_come_again_in_seconds_and_as_a_date() {
        for (String fault : List.of("429=90s", "503=90s")) {
            visitor.order(fault + ":batches");
            List<String> waits = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Reply reply = send();
                assertThat(reply.status()).isEqualTo(Integer.parseInt(fault.substring(0, 3)));
                assertThat(reply.code()).isEqualTo(fault.substring(0, 3));
                waits.add(reply.header("Retry-After"));
            }
            assertThat(waits.get(0)).isEqualTo("90");
            Instant until = ZonedDateTime.parse(waits.get(1), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertThat(Duration.between(Instant.now(), until))
                    .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));
            assertThat(held()).isZero();
        }
    }

    @Test
    void status_500_comes_before_anything_is_done() {
        visitor.order("500:batches");
        Reply reply = send();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("500");
        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(404);
        visitor.order();
        assertThat(send().outcome(0)).isEqualTo("accepted 0");
    }

    @Test
    void delay_makes_the_caller_wait_and_then_does_what_was_asked() {
        visitor.order("delay=300ms");
        Instant before = Instant.now();
        Reply reply = send();

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(reply.outcome(0)).isEqualTo("accepted 0");
    }

    @Test
    void a_fault_befalls_the_calls_it_concerns() {
        visitor.order("500:queries", "429:batches");
        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(500);
        assertThat(visitor.get("/datasets/power/documents").status()).isEqualTo(500);
        assertThat(send().status()).isEqualTo(429);
        assertThat(visitor.ask(visitor.request("/health")).status()).isEqualTo(200);
        assertThat(visitor.token(Visitor.KEY, Visitor.SECRET).status()).isEqualTo(200);

        visitor.order("503");
        assertThat(visitor.ask(visitor.request("/health")).status()).isEqualTo(503);
        assertThat(visitor.token(Visitor.KEY, Visitor.SECRET).status()).isEqualTo(503);
        assertThat(visitor.page("").status())
                .as("pages are not the exchange API")
                .isEqualTo(200);
    }

    @Test
    void a_share_befalls_the_same_calls_for_the_same_seed() throws ProblemsFound {
        List<Integer> first = statuses(1, "500@30%");
        assertThat(first).contains(200, 500);
        assertThat(first.stream().filter(status -> status == 500).count()).isBetween(15L, 45L);
        assertThat(statuses(1, "500@30%")).isEqualTo(first);
        assertThat(statuses(1, "429@0%", "500@30%")).as("beside another fault").isEqualTo(first);
        assertThat(statuses(2, "500@30%")).isNotEqualTo(first);
    }

    private List<Integer> statuses(long seed, String... faults) throws ProblemsFound {
        close();
        hall = SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET)
                .withSeed(seed));
        visitor = new Visitor(hall);
        visitor.order(faults);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            statuses.add(visitor.ask(visitor.request("/health")).status());
        }
        return statuses;
    }

    @Test
    void faults_can_be_ordered_at_the_start() throws ProblemsFound {
        close();
        hall = SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET)
                .withFaults(List.of(Mishap.parse("500:queries").orElseThrow())));
        visitor = new Visitor(hall);

        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(500);
        assertThat(visitor.page("sandbox/faults").json().path("faults"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.asText()).isEqualTo("500@100%:queries"));
    }

    @Test
    void orders_that_are_not_understood_or_come_from_a_page_change_nothing() {
        visitor.order("drop@0.5%", "# a remark", "", "delay=2s@10%:batches");
        Reply wrong = visitor.order("500", "dorp@5%");
        Reply page = visitor.ask(HttpRequest.newBuilder(hall.pages().resolve("/sandbox/faults"))
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("500")));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("message").asText()).contains("“dorp@5%”", "lose-answer");
        assertThat(page.status()).isEqualTo(421);
        assertThat(visitor.page("sandbox/faults").json().path("faults").toString())
                .isEqualTo("[\"drop@0.5%\",\"delay=2s@10%:batches\"]");
    }

    @Test
    void the_log_names_time_fault_call_and_batch_but_nothing_of_a_document() throws IOException {
        visitor.order("429");
        send();
        visitor.get("/batches/" + key);
        visitor.get("/datasets/power/documents/" + Samples.POWER);
        visitor.order("lose-answer");
        assertThatThrownBy(this::send).hasCauseInstanceOf(IOException.class);

        List<String> lines = Files.readAllLines(folder.resolve("faults.log"));
        assertThat(lines)
                .hasSize(4)
                .allMatch(line ->
                        Instant.parse(line.split(" ")[0]).isAfter(Instant.now().minusSeconds(60)));
        assertThat(lines)
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "429 upsert " + key + " 0",
                        "429 batches " + key + " 0",
                        "429 documents - 0",
                        "lose-answer upsert " + key + " 0");
    }

    @Test
    void what_is_no_fault_is_not_read_as_one() {
        for (String text : List.of(
                "",
                "drop@101%",
                "drop@5",
                "drop=1s",
                "delay",
                "delay=soon",
                "429=2h",
                "drop@5%:some",
                "refuse-some:queries",
                "DROP",
                "drop@-1%")) {
            assertThat(Mishap.parse(text)).as(text).isEmpty();
        }
        for (String text : List.of(
                "drop@100%",
                "delay=200ms@20%", "429=2s@3%:batches", "503=1s@0.125%:queries", "refuse-some=A@B|C@40%")) {
            assertThat(Mishap.parse(text)).hasToString("Optional[" + text + "]");
        }
    }

    /** Many batches, a hall that fails in every way, and a sender who does not give up. */
    @Test
    void a_sender_who_repeats_and_asks_gets_everything_in_once() {
        int batches = 40;
        visitor.order("drop@10%", "lose-answer@10%", "reset@10%", "500@10%", "429@5%", "503@5%", "delay=5ms@10%");
        for (int i = 0; i < batches; i++) {
            ObjectNode batch = Samples.batch(Samples.sent(Samples.power(i), 1));
            String idempotency = Visitor.newKey();
            String outcome = "";
            for (int tries = 0; !outcome.equals("accepted 0"); tries++) {
                assertThat(tries).isLessThan(50);
                outcome = outcome(idempotency, batch.toString());
            }
        }
        visitor.order();
        assertThat(held()).isEqualTo(batches);
    }

    private String outcome(String idempotency, String batch) {
        try {
            Reply reply = visitor.upsert("power", idempotency, batch);
            return reply.status() == 200 ? reply.outcome(0) : "";
        } catch (IllegalStateException lost) {
            return "";
        }
    }
}
