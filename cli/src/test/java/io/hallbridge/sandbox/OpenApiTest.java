package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Language;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published description against what the hall really answers. */
final class OpenApiTest {
    /** The limits of the sandbox are the same for every call; one call of each kind is enough. */
    private static final Set<String> EVERYWHERE = Set.of("429", "503");

    @TempDir
    private Path folder;

    private final OpenApi openApi = OpenApi.load();
    private final Set<String> seen = new TreeSet<>();
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

    @Test
    void every_answer_is_as_described_and_every_described_answer_is_given() {
        admitting();
        String key = sending();
        listing();
        misbehaving();
        check("/batches/{idempotencyKey}", "get", visitor.get("/batches/" + key));
        check("/batches/{idempotencyKey}", "get", visitor.get("/batches/unknown"));
        check("/batches/{idempotencyKey}", "get", visitor.ask(visitor.request("/batches/" + key)));

        String outcomes = "/batches/{idempotencyKey}/outcomes";
        check(outcomes, "get", visitor.get("/batches/" + key + "/outcomes"));
        check(outcomes, "get", visitor.get("/batches/unknown/outcomes"));
        check(outcomes, "get", visitor.ask(visitor.request("/batches/" + key + "/outcomes")));

        Set<String> described = openApi.answers();
        described.removeIf(answer -> EVERYWHERE.contains(answer.substring(answer.lastIndexOf(' ') + 1)));
        assertThat(seen).isEqualTo(described);
    }

    private void admitting() {
        check("/health", "get", visitor.ask(visitor.request("/health")));
        check("/token", "post", visitor.token(Visitor.KEY, Visitor.SECRET));
        check("/token", "post", visitor.token(Visitor.KEY, "wrong"));
        check("/token", "post", visitor.token("", ""));
        check("/token", "post", visitor.token("k".repeat(5000), "s"));
    }

    private String sending() {
        String key = Visitor.newKey();
        ObjectNode batch = Samples.batch(
                Samples.sent(Samples.power(), 1),
                Samples.sent(Samples.power(), 1),
                Samples.sent(Samples.power(1).put("type", "99"), 1));
        String upsert = "/datasets/{dataset}/upsert";
        check(upsert, "post", visitor.upsert("power", key, batch.toString()));
        check(upsert, "post", visitor.upsert("power", key, batch.toString()));
        sendingBadly("upsert", key, batch);
        ObjectNode retirement =
                Samples.batch(Samples.receipt(Samples.power(), 2), Samples.receipt(Samples.power(9), 1));
        check("/datasets/{dataset}/retire", "post", visitor.retire("power", retirement));
        sendingBadly("retire", key, retirement);
        check(upsert, "post", visitor.upsert("guide", Samples.batch(Samples.sent(Samples.guide(), 1))));
        return key;
    }

    private void sendingBadly(String operation, String usedKey, JsonNode batch) {
        String path = "/datasets/{dataset}/" + operation;
        String power = "/datasets/power/" + operation;
        check(path, "post", visitor.post(power, Visitor.newKey(), "{}"));
        check(path, "post", visitor.post(power, usedKey, "{}"));
        check(path, "post", visitor.post("/datasets/none/" + operation, Visitor.newKey(), batch.toString()));
        check(path, "post", visitor.post(power, Visitor.newKey(), " ".repeat(BatchForm.BYTES + 1)));
        check(path, "post", visitor.ask(unadmitted(power, batch)));
    }

    private HttpRequest.Builder unadmitted(String path, JsonNode batch) {
        return visitor.request(path).POST(BodyPublishers.ofString(batch.toString()));
    }

    private void misbehaving() {
        for (String operation : new String[] {"upsert", "retire"}) {
            String path = "/datasets/{dataset}/" + operation;
            ObjectNode batch = operation.equals("retire")
                    ? Samples.batch(Samples.receipt(Samples.power(20), 2), Samples.receipt(Samples.power(21), 2))
                    : Samples.batch(Samples.sent(Samples.power(20), 1), Samples.sent(Samples.power(21), 1));
            visitor.order("207", "refuse-some=" + Samples.power(21).get("code").asText());
            check(path, "post", visitor.post("/datasets/power/" + operation, Visitor.newKey(), batch.toString()));
            visitor.order("refuse-all");
            check(path, "post", visitor.post("/datasets/power/" + operation, Visitor.newKey(), batch.toString()));
            visitor.order("defer=1m");
            String key = Visitor.newKey();
            check(path, "post", visitor.post("/datasets/power/" + operation, key, batch.toString()));
            check("/batches/{idempotencyKey}/outcomes", "get", visitor.get("/batches/" + key + "/outcomes"));
            visitor.order("retry-some");
            check(path, "post", visitor.post("/datasets/power/" + operation, Visitor.newKey(), batch.toString()));
        }
        visitor.order();
    }

    private void listing() {
        String list = "/datasets/{dataset}/documents";
        check(list, "get", visitor.get("/datasets/power/documents?size=1"));
        check(list, "get", visitor.get("/datasets/guide/documents"));
        check(list, "get", visitor.get("/datasets/power/documents?size=0"));
        check(list, "get", visitor.get("/datasets/none/documents"));
        check(list, "get", visitor.ask(visitor.request("/datasets/power/documents")));
        String one = list + "/{key}";
        check(one, "get", visitor.get("/datasets/power/documents/" + Samples.POWER));
        check(one, "get", visitor.get("/datasets/power/documents/none"));
        check(one, "get", visitor.ask(visitor.request("/datasets/power/documents/none")));
    }

    private void check(String path, String method, Reply reply) {
        String status = String.valueOf(reply.status());
        JsonNode response = openApi.response(path, method, status);
        assertThat(openApi.breaches(response, reply.json()))
                .as("%s %s %s %s", method, path, status, reply.text())
                .isEmpty();
        openApi.neededHeaders(response)
                .forEach(header -> assertThat(reply.header(header)).as(header).isNotEmpty());
        seen.add(path + " " + method + " " + status);
    }

    @Test
    void a_busy_hall_and_one_asked_too_fast_answer_as_described() throws ProblemsFound {
        close();
        try (SandboxHall slow = SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET)
                .withCallsPerSecond(1)
                .withClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))) {
            Visitor hurried = new Visitor(slow);
            hurried.get("/batches/x");
            check("/batches/{idempotencyKey}", "get", hurried.get("/batches/x"));
        }
        assertThat(seen).containsExactly("/batches/{idempotencyKey} get 429");
        JsonNode busy = openApi.response("/health", "get", "503");
        assertThat(openApi.breaches(
                        busy,
                        Json.own(new String(
                                new Refused(Fault.BUSY, Sentences.BUSY)
                                        .answer(Language.ZH)
                                        .body(),
                                StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void every_example_is_as_described() {
        assertThat(openApi.examples())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        example -> assertThat(openApi.breachesOfSchema(example.get("schema"), example.get("example")))
                                .as(example.get("example").toString())
                                .isEmpty());
    }

    @Test
    void what_is_sent_is_as_described() {
        JsonNode upsert = openApi.schema("Batch");
        assertThat(openApi.breachesOfSchema(upsert, Samples.batch(Samples.sent(Samples.guide(), 1))))
                .isEmpty();
        assertThat(openApi.breachesOfSchema(upsert, Samples.batch(Samples.receipt(Samples.guide(), 1))))
                .isNotEmpty();
        assertThat(openApi.breachesOfSchema(
                        openApi.schema("Retirement"), Samples.batch(Samples.receipt(Samples.guide(), 1))))
                .isEmpty();
    }

    @Test
    void every_fault_has_a_described_code() {
        Set<String> codes = new TreeSet<>();
        openApi.schema("Code", "enum").forEach(code -> codes.add(code.asText()));
        for (Fault fault : Fault.values()) {
            assertThat(codes).contains(fault.code());
        }
        assertThat(codes).hasSize(Fault.values().length + 1);
    }
}
