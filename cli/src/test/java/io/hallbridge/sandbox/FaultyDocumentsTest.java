package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that is told to treat documents badly that are good. */
final class FaultyDocumentsTest {
    private static final int MANY = 60;

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

    private static ObjectNode powers(int first, int last, long version) {
        return Samples.batch(IntStream.rangeClosed(first, last)
                .mapToObj(number -> Samples.sent(Samples.power(number), version))
                .toArray(ObjectNode[]::new));
    }

    private Set<String> held() {
        return new TreeSet<>(visitor.get("/datasets/power/documents").json().findValuesAsText("key"));
    }

    private static Set<String> keys(Reply reply, String outcome) {
        Set<String> keys = new TreeSet<>();
        reply.json().path("results").forEach(result -> {
            if (result.path("outcome").asText().equals(outcome)) {
                keys.add(result.path("key").asText());
            }
        });
        return keys;
    }

    @Test
    void refuse_some_refuses_the_same_documents_each_time_and_takes_the_others() throws ProblemsFound {
        visitor.order("refuse-some@30%");
        Reply first = visitor.upsert("power", powers(1, MANY, 1));
        Set<String> refused = keys(first, "refused");

        assertThat(refused).hasSizeBetween(MANY / 10, MANY / 2);
        assertThat(first.json().findValuesAsText("code")).contains("E-SANDBOX");
        assertThat(held()).isEqualTo(keys(first, "accepted")).doesNotContainAnyElementsOf(refused);
        assertThat(keys(visitor.upsert("power", powers(1, MANY, 2)), "refused")).isEqualTo(refused);
        close();
        open();
        visitor.order("refuse-some@30%");
        assertThat(keys(visitor.upsert("power", powers(1, MANY, 3)), "refused")).isEqualTo(refused);
        visitor.order();
        assertThat(keys(visitor.upsert("power", powers(1, MANY, 4)), "accepted"))
                .isEqualTo(refused);
    }

    @Test
    void refuse_some_refuses_named_documents_and_their_retirement() {
        visitor.upsert("power", powers(1, 2, 1));
        visitor.order("refuse-some=" + Samples.power(2).get("code").asText());
        Reply written = visitor.upsert("power", powers(2, 3, 2));
        Reply retired = visitor.retire(
                "power", Samples.batch(Samples.receipt(Samples.power(1), 3), Samples.receipt(Samples.power(2), 3)));

        assertThat(written.outcome(0)).isEqualTo("refused E-SANDBOX");
        assertThat(written.json().at("/results/0/version").asInt()).isEqualTo(1);
        assertThat(written.outcome(1)).isEqualTo("accepted 0");
        assertThat(retired.outcome(0)).isEqualTo("accepted 0");
        assertThat(retired.outcome(1)).isEqualTo("refused E-SANDBOX");
    }

    @Test
    void refuse_all_refuses_a_batch_whole_so_that_halving_finds_the_document() {
        String bad = Samples.power(5).get("code").asText();
        visitor.order("refuse-all=" + bad);
        Reply whole = visitor.upsert("power", powers(1, 8, 1));

        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.code()).isEqualTo("E-BATCH");
        assertThat(whole.text()).doesNotContain(bad);
        assertThat(held()).isEmpty();
        assertThat(halve(1, 8)).containsExactly(5);
        assertThat(held()).hasSize(7).doesNotContain(bad);
    }

    /** Sends a batch; where it is refused, its halves. Gives the documents that are refused alone. */
    private List<Integer> halve(int first, int last) {
        if (visitor.upsert("power", powers(first, last, 1)).status() == 200) {
            return List.of();
        }
        if (first == last) {
            return List.of(first);
        }
        int middle = (first + last) / 2;
        List<Integer> bad = new ArrayList<>(halve(first, middle));
        bad.addAll(halve(middle + 1, last));
        return bad;
    }

    @Test
    void a_batch_refused_whole_is_not_remembered_and_one_taken_before_is_answered_again() {
        String key = Visitor.newKey();
        String taken = Visitor.newKey();
        String body = powers(1, 2, 1).toString();
        visitor.upsert("power", taken, body);
        visitor.order("refuse-all");

        assertThat(visitor.upsert("power", key, body).status()).isEqualTo(422);
        assertThat(visitor.get("/batches/" + key).status()).isEqualTo(404);
        assertThat(visitor.upsert("power", taken, body).header("Idempotency-Replayed"))
                .isEqualTo("true");
        visitor.order();
        assertThat(visitor.upsert("power", key, body).outcome(0)).isEqualTo("duplicate 0");
    }

    @Test
    void retry_some_takes_what_it_is_busy_with_at_a_later_try() {
        visitor.order("retry-some@50%");
        Set<String> waiting = new TreeSet<>();
        IntStream.rangeClosed(1, MANY)
                .forEach(n -> waiting.add(Samples.power(n).get("code").asText()));
        int tries = 0;
        for (; !waiting.isEmpty() && tries < 50; tries++) {
            Reply reply = visitor.upsert(
                    "power",
                    Samples.batch(IntStream.rangeClosed(1, MANY)
                            .mapToObj(Samples::power)
                            .filter(power -> waiting.contains(power.get("code").asText()))
                            .map(power -> Samples.sent(power, 1))
                            .toArray(ObjectNode[]::new)));
            waiting.retainAll(keys(reply, "retry"));
            assertThat(held()).hasSize(MANY - waiting.size()).allMatch(key -> !waiting.contains(key));
        }
        assertThat(tries).isBetween(2, 49);
        assertThat(held()).hasSize(MANY);
    }

    @Test
    void a_batch_taken_in_part_keeps_its_answer_and_one_of_which_nothing_was_taken_is_judged_anew() {
        String part = Visitor.newKey();
        String none = Visitor.newKey();
        String two = powers(1, MANY, 1).toString();
        String one = Samples.batch(Samples.sent(Samples.power(), 1)).toString();
        visitor.order("retry-some@50%");
        Reply partly = visitor.upsert("power", part, two);
        visitor.order("retry-some");
        Reply nothing = visitor.upsert("power", none, one);
        visitor.order();

        assertThat(partly.json().findValuesAsText("outcome")).contains("accepted", "retry");
        assertThat(visitor.upsert("power", part, two).text()).isEqualTo(partly.text());
        assertThat(nothing.outcome(0)).isEqualTo("retry E-BUSY");
        assertThat(visitor.get("/batches/" + none).text()).isEqualTo(nothing.text());
        Reply again = visitor.upsert("power", none, one);
        assertThat(again.outcome(0)).isEqualTo("accepted 0");
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.json().path("receipt")).isNotEqualTo(nothing.json().path("receipt"));
        assertThat(visitor.get("/batches/" + none).text()).isEqualTo(again.text());
        assertThat(visitor.upsert("power", none, one).text()).isEqualTo(again.text());
        assertThat(visitor.upsert("power", none, one + " ").code()).isEqualTo("E-IDEMPOTENCY");
    }

    @Test
    void the_log_counts_the_documents_each_fault_befell() throws IOException {
        String key = Visitor.newKey();
        visitor.order("refuse-some=" + Samples.power(2).get("code").asText(), "207");
        visitor.upsert("power", key, powers(1, 3, 1).toString());
        visitor.order("refuse-all");
        visitor.upsert("power", Visitor.newKey(), powers(1, 3, 1).toString());

        assertThat(Files.readAllLines(folder.resolve("faults.log")))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("refuse-some upsert " + key + " 1"),
                        line -> assertThat(line).isEqualTo("207 upsert " + key + " 0"),
                        line -> assertThat(line)
                                .startsWith("refuse-all upsert ")
                                .endsWith(" 3"));
    }
}
