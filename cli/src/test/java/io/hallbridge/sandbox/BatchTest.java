package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchTest {
    @TempDir
    private Path folder;

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

    private void reopen() throws ProblemsFound {
        close();
        open();
    }

    @Test
    void accepts_a_power_and_then_its_guide() {
        Reply power = visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        Reply guide = visitor.upsert("guide", Samples.batch(Samples.sent(Samples.guide(), 1)));

        assertThat(power.text()).contains("\"outcome\":\"accepted\"");
        assertThat(power.status()).isEqualTo(200);
        assertThat(guide.outcome(0)).isEqualTo("accepted 0");
        assertThat(guide.json().path("receipt").asText()).matches("H[0-9]{8}-000002");
        assertThat(guide.json().path("results").path(0).path("version").asLong())
                .isEqualTo(1);
    }

    @Test
    void answers_in_the_order_of_the_request() {
        List<ObjectNode> documents = new ArrayList<>();
        for (int i = 500; i > 0; i--) {
            documents.add(Samples.sent(Samples.power(i), 1));
        }
        JsonNode batch = Samples.batch(documents.toArray(ObjectNode[]::new));
        Reply reply = visitor.upsert("power", batch);

        assertThat(reply.json().path("results").findValuesAsText("key"))
                .isEqualTo(batch.path("documents").findValuesAsText("key"));
        assertThat(reply.json().path("results").findValuesAsText("outcome")).containsOnly("accepted");
    }

    @Test
    void calls_the_same_content_a_duplicate_whatever_its_version() {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 3)));
        Reply again = visitor.upsert(
                "power", Samples.batch(Samples.sent(Samples.power(), 3), Samples.sent(Samples.power(), 9)));

        assertThat(again.outcome(0)).isEqualTo("duplicate 0");
        assertThat(again.outcome(1)).isEqualTo("duplicate 0");
        assertThat(again.json().path("results").path(1).path("version").asLong())
                .isEqualTo(3);
    }

    @Test
    void refuses_one_document_and_takes_the_others() {
        ObjectNode unschooled = Samples.power(2).put("type", "99");
        ObjectNode lacking = Samples.power(3);
        lacking.remove("name");
        Reply reply = visitor.upsert(
                "power",
                Samples.batch(
                        Samples.sent(Samples.power(1), 1),
                        Samples.sent(unschooled, 1),
                        Samples.sent(lacking, 1),
                        Samples.sent(Samples.power(4), 1).put("fingerprint", "0".repeat(64)),
                        Samples.sent(Samples.power(5), 1).put("key", "another")));

        assertThat(reply.outcome(0)).isEqualTo("accepted 0");
        assertThat(reply.outcome(1)).isEqualTo("refused E-SCHEMA");
        assertThat(reply.json().path("results").path(2).path("message").asText())
                .contains("/name");
        assertThat(reply.outcome(3)).isEqualTo("refused E-FINGERPRINT");
        assertThat(reply.outcome(4)).isEqualTo("refused E-SCHEMA");
        assertThat(reply.json().path("results").path(4).path("version").asLong())
                .isZero();
        assertThat(visitor.get("/datasets/power/documents").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void refuses_a_version_that_is_not_above_the_held_one() {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 2)));
        ObjectNode changed = Samples.power().put("remark", "改过（虚构）");
        Reply reply = visitor.upsert(
                "power",
                Samples.batch(Samples.sent(changed, 2), Samples.sent(changed, 3), Samples.sent(Samples.power(), 3)));

        assertThat(reply.outcome(0)).isEqualTo("refused E-VERSION");
        assertThat(reply.outcome(1)).isEqualTo("accepted 0");
        assertThat(reply.outcome(2)).isEqualTo("refused E-VERSION");
        assertThat(reply.json().path("results").findValuesAsText("version")).containsExactly("2", "3", "3");
    }

    @Test
    void refuses_a_guide_whose_power_is_not_held_or_is_retired() {
        Reply early = visitor.upsert("guide", Samples.batch(Samples.sent(Samples.guide(), 1)));
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        visitor.upsert("guide", Samples.batch(Samples.sent(Samples.guide(), 1)));
        visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(), 2)));
        Reply late = visitor.upsert(
                "guide", Samples.batch(Samples.sent(Samples.guide().put("window", "13 号窗口"), 2)));

        assertThat(early.outcome(0)).isEqualTo("refused E-PARENT");
        assertThat(late.outcome(0)).isEqualTo("refused E-PARENT");
        assertThat(visitor.get("/datasets/guide/documents/" + Samples.GUIDE)
                        .json()
                        .at("/document/state")
                        .asText())
                .isEqualTo("current");
    }

    @Test
    void retires_once_and_takes_the_document_up_again() {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        Reply unknown = visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(7), 1)));
        Reply old = visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(), 1)));
        Reply retired = visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(), 2)));
        Reply again = visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(), 3)));
        Reply back = visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 3)));

        assertThat(unknown.outcome(0)).isEqualTo("refused E-UNKNOWN");
        assertThat(old.outcome(0)).isEqualTo("refused E-VERSION");
        assertThat(retired.outcome(0)).isEqualTo("accepted 0");
        assertThat(again.outcome(0)).isEqualTo("duplicate 0");
        assertThat(back.outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.get("/datasets/power/documents").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void gives_the_same_answer_to_the_letter_again_also_after_a_restart() throws ProblemsFound {
        String key = Visitor.newKey();
        String body = Samples.batch(
                        Samples.sent(Samples.power(), 1),
                        Samples.sent(Samples.power(1).put("type", "x"), 1))
                .toString();
        Reply first = visitor.upsert("power", key, body);
        Reply second = visitor.upsert("power", key, body);
        reopen();
        Reply third = visitor.upsert("power", key, body);

        assertThat(second.text()).isEqualTo(first.text()).isEqualTo(third.text());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(third.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(visitor.get("/batches/" + key).text()).isEqualTo(first.text());
    }

    @Test
    void refuses_another_body_or_another_place_under_the_same_key() {
        String key = Visitor.newKey();
        String body = Samples.batch(Samples.receipt(Samples.power(), 1)).toString();
        visitor.post("/datasets/power/retire", key, body);
        Reply otherBody = visitor.post("/datasets/power/retire", key, body + " ");
        Reply otherPlace = visitor.post("/datasets/guide/retire", key, body);

        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(otherBody.code()).isEqualTo("E-IDEMPOTENCY");
        assertThat(otherPlace.code()).isEqualTo("E-IDEMPOTENCY");
    }

    @Test
    void applies_a_batch_once_when_it_comes_many_times_at_once() {
        String key = Visitor.newKey();
        String body = Samples.batch(Samples.sent(Samples.power(), 1), Samples.sent(Samples.power(1), 1))
                .toString();
        List<CompletableFuture<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> visitor.upsert("power", key, body)));
        }
        List<Reply> replies = calls.stream().map(CompletableFuture::join).toList();

        assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(replies.get(0).json().path("results").findValuesAsText("outcome"))
                .containsOnly("accepted");
    }

    @Test
    void says_so_when_a_batch_was_never_received() {
        Reply reply = visitor.get("/batches/" + Visitor.newKey());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("404");
    }
}
