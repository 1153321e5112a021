package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that takes documents now and decides on them later. */
final class DeferralTest {
    @TempDir
    private Path folder;

    private final String key = Visitor.newKey();
    private final Watch watch = new Watch();
    private SandboxHall hall;
    private Visitor visitor;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET)
                .withClock(watch));
        visitor = new Visitor(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String powers(ObjectNode... documents) {
        return Samples.batch(documents).toString();
    }

    private Reply outcomes(String idempotencyKey) {
        return visitor.get("/batches/" + idempotencyKey + "/outcomes");
    }

    /** The outcomes of a batch when none is awaited any more. */
    private Reply decided(String idempotencyKey) throws InterruptedException {
        Reply reply = outcomes(idempotencyKey);
        for (int tries = 0; reply.text().contains("awaiting"); tries++) {
            assertThat(tries).as("tries to get %s", reply.text()).isLessThan(200);
            Thread.sleep(25);
            reply = outcomes(idempotencyKey);
        }
        return reply;
    }

    private int held(String dataset) {
        return visitor.get("/datasets/" + dataset + "/documents")
                .json()
                .path("total")
                .asInt();
    }

    @Test
    void a_document_put_off_is_not_held_until_it_is_decided_on() throws InterruptedException {
        visitor.order("defer=2m");
        String body = powers(Samples.sent(Samples.power(), 1));
        Reply first = visitor.upsert("power", key, body);
        assertThat(first.outcome(0)).isEqualTo("awaiting 0");
        assertThat(first.json().at("/results/0/version").asInt()).isZero();
        assertThat(outcomes(key).text()).isEqualTo(first.text());

        watch.advance(Duration.ofSeconds(119));
        Thread.sleep(200);
        assertThat(outcomes(key).outcome(0)).isEqualTo("awaiting 0");
        assertThat(held("power")).isZero();
        assertThat(visitor.get("/datasets/power/documents/" + Samples.POWER).status())
                .isEqualTo(404);

        watch.advance(Duration.ofSeconds(1));
        Reply decided = decided(key);
        assertThat(decided.outcome(0)).isEqualTo("accepted 0");
        assertThat(decided.json().at("/results/0/version").asInt()).isEqualTo(1);
        assertThat(decided.json().path("receipt")).isEqualTo(first.json().path("receipt"));
        assertThat(held("power")).isEqualTo(1);
    }

    @Test
    void the_first_answer_stays_what_it_was_and_the_batch_is_applied_once() throws InterruptedException {
        visitor.order("defer=1s");
        String body = powers(Samples.sent(Samples.power(), 1));
        Reply first = visitor.upsert("power", key, body);
        Reply early = visitor.upsert("power", key, body);
        watch.advance(Duration.ofSeconds(1));
        decided(key);
        Reply late = visitor.upsert("power", key, body);
        watch.advance(Duration.ofMinutes(1));

        assertThat(early.text()).isEqualTo(first.text()).isEqualTo(late.text());
        assertThat(late.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(visitor.get("/batches/" + key).text()).isEqualTo(first.text());
        assertThat(outcomes(key).outcome(0)).isEqualTo("accepted 0");
        assertThat(held("power")).isEqualTo(1);
    }

    @Test
    void what_would_be_refused_is_refused_later() throws InterruptedException {
        visitor.order("defer=1s", "refuse-some=" + Samples.power(3).get("code").asText());
        visitor.upsert(
                "power",
                key,
                powers(
                        Samples.sent(Samples.power(1).put("type", "99"), 1),
                        Samples.sent(Samples.power(2), 1),
                        Samples.sent(Samples.power(3), 1)));
        watch.advance(Duration.ofSeconds(1));
        Reply decided = decided(key);

        assertThat(decided.outcome(0)).isEqualTo("refused E-SCHEMA");
        assertThat(decided.outcome(1)).isEqualTo("accepted 0");
        assertThat(decided.outcome(2)).isEqualTo("refused E-SANDBOX");
        assertThat(held("power")).isEqualTo(1);
    }

    @Test
    void an_old_version_decided_on_late_does_not_replace_a_new_one() throws InterruptedException {
        visitor.order("defer=1m");
        visitor.upsert("power", key, powers(Samples.sent(Samples.power(), 1)));
        visitor.order();
        ObjectNode changed = Samples.power().put("remark", "改过（虚构）");
        assertThat(visitor.upsert("power", Samples.batch(Samples.sent(changed, 2)))
                        .outcome(0))
                .isEqualTo("accepted 0");
        watch.advance(Duration.ofMinutes(1));

        Reply decided = decided(key);
        assertThat(decided.outcome(0)).isEqualTo("refused E-VERSION");
        assertThat(decided.json().at("/results/0/version").asInt()).isEqualTo(2);
        assertThat(visitor.get("/datasets/power/documents/" + Samples.POWER)
                        .json()
                        .at("/document/content"))
                .isEqualTo(changed);
    }

    @Test
    void a_guide_is_decided_on_after_its_power_and_refused_where_that_is_still_awaited() throws InterruptedException {
        String guide = Visitor.newKey();
        String early = Visitor.newKey();
        visitor.order("defer=1m");
        visitor.upsert("power", key, powers(Samples.sent(Samples.power(), 1)));
        visitor.upsert("guide", guide, powers(Samples.sent(Samples.guide(), 1)));
        visitor.order();
        Reply now = visitor.upsert("guide", early, powers(Samples.sent(Samples.guide(), 1)));
        watch.advance(Duration.ofMinutes(1));

        assertThat(now.outcome(0)).isEqualTo("refused E-PARENT");
        assertThat(decided(guide).outcome(0)).isEqualTo("accepted 0");
        assertThat(outcomes(key).outcome(0)).isEqualTo("accepted 0");
    }

    @Test
    void a_retirement_can_be_put_off_too() throws InterruptedException {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        visitor.order("defer=1s");
        Reply first = visitor.post("/datasets/power/retire", key, powers(Samples.receipt(Samples.power(), 2)));
        assertThat(first.outcome(0)).isEqualTo("awaiting 0");
        assertThat(visitor.get("/datasets/power/documents").text()).contains("current");
        watch.advance(Duration.ofSeconds(1));

        assertThat(decided(key).outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.get("/datasets/power/documents").text()).contains("retired");
    }

    @Test
    void a_share_is_put_off_and_the_rest_decided_on_at_once() throws InterruptedException {
        visitor.order("defer=1s@50%");
        ObjectNode[] documents = IntStream.range(0, 40)
                .mapToObj(number -> Samples.sent(Samples.power(number), 1))
                .toArray(ObjectNode[]::new);
        Reply first = visitor.upsert("power", key, powers(documents));
        List<String> outcomes = first.json().findValuesAsText("outcome");
        assertThat(outcomes).containsOnly("awaiting", "accepted").contains("awaiting", "accepted");
        assertThat(held("power"))
                .isEqualTo((int) outcomes.stream().filter("accepted"::equals).count());
        watch.advance(Duration.ofSeconds(1));

        assertThat(decided(key).json().findValuesAsText("outcome")).hasSize(40).containsOnly("accepted");
        assertThat(decided(key).json().findValuesAsText("key"))
                .isEqualTo(first.json().findValuesAsText("key"));
        assertThat(held("power")).isEqualTo(40);
    }

    @Test
    void the_outcomes_of_other_batches_are_what_was_answered() {
        String body = powers(
                Samples.sent(Samples.power(), 1), Samples.sent(Samples.power(1).put("type", "x"), 1));
        Reply first = visitor.upsert("power", key, body);

        assertThat(outcomes(key).text()).isEqualTo(first.text());
        assertThat(outcomes(Visitor.newKey()).status()).isEqualTo(404);
        assertThat(outcomes(Visitor.newKey()).code()).isEqualTo("404");
    }

    @Test
    void the_pages_show_what_is_awaited_and_then_what_was_decided() throws InterruptedException {
        visitor.order("defer=1s");
        visitor.upsert("power", key, powers(Samples.sent(Samples.power(), 1)));
        assertThat(visitor.page("batches/1?lang=en").text())
                .contains("Awaiting")
                .doesNotContain("tag accepted");
        watch.advance(Duration.ofSeconds(1));
        decided(key);

        assertThat(visitor.page("batches/1?lang=en").text())
                .contains("tag accepted")
                .doesNotContain("Awaiting");
    }

    @Test
    void a_hall_that_was_killed_decides_when_it_is_open_again()
            throws IOException, InterruptedException, ProblemsFound {
        Path other = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HallProcess.class.getName(),
                        other.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int port = Integer.parseInt(process.inputReader().readLine());
        Visitor before = new Visitor(URI.create("http://127.0.0.1:" + port + Api.BASE));
        before.order("defer=1s");
        String body = powers(Samples.sent(Samples.power(), 1));
        Reply first = before.upsert("power", key, body);
        process.destroyForcibly().waitFor();

        assertThat(first.outcome(0)).isEqualTo("awaiting 0");
        close();
        hall = HallProcess.start(other, 0);
        visitor = new Visitor(hall);
        assertThat(decided(key).outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.upsert("power", key, body).text()).isEqualTo(first.text());
        assertThat(held("power")).isEqualTo(1);
    }

    /** A clock that goes when it is told. */
    private static final class Watch extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T17:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
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
}
