package io.hallbridge.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.loop.BareLedger.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends batches of 500, four at a time, and writes down what was accepted. */
public final class BareHall {
    private static final int BATCH = 500;
    private static final int IN_FLIGHT = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI upsert;
    private final BareLedger ledger;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final List<Future<?>> sent = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Sends documents of a dataset to a hall, and writes into a ledger. */
    public BareHall(String hall, String dataset, BareLedger ledger) {
        this.upsert = URI.create(hall + "/datasets/" + dataset + "/upsert");
        this.ledger = ledger;
    }

    /** Adds a document to the batch; sends it when it is full. */
    public void add(Line line, byte[] content) throws InterruptedException {
        String head = "{\"key\":\"" + line.key() + "\",\"version\":" + line.version() + ",\"fingerprint\":\""
                + line.fingerprint() + "\",\"content\":";
        body.writeBytes((lines.isEmpty() ? head : "," + head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.write('}');
        lines.add(line);
        if (lines.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        if (lines.isEmpty()) {
            return;
        }
        List<Line> batch = lines;
        byte[] documents = body.toByteArray();
        lines = new ArrayList<>();
        body = new ByteArrayOutputStream(documents.length + 1024);
        places.acquire();
        sent.add(threads.submit(() -> {
            try {
                deliver(batch, documents);
            } finally {
                places.release();
            }
            return null;
        }));
    }

    private void deliver(List<Line> batch, byte[] documents) throws IOException, InterruptedException, SQLException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(documents.length + 200);
        whole.writeBytes(
                "{\"batch\":\"bare\",\"region\":\"522601\",\"dataSource\":\"522601\",\"time\":\"2026-11-27T01:00:00+08:00\",\"documents\":["
                        .getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(documents);
        whole.writeBytes(new byte[] {']', '}'});
        Set<String> refused = new HashSet<>();
        for (JsonNode result : answer(whole.toByteArray()).path("results")) {
            if (result.path("outcome").asText().equals("refused")) {
                refused.add(result.path("key").asText());
            }
        }
        ledger.accepted(
                batch.stream().filter(line -> !refused.contains(line.key())).toList());
    }

    private JsonNode answer(byte[] batch) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(upsert)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(batch))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == 503) {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
            return answer(batch);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the hall answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    /** Sends what is left, and waits until all is answered. */
    public void finish() throws InterruptedException, ExecutionException {
        flush();
        for (Future<?> one : sent) {
            one.get();
        }
        threads.shutdown();
    }
}
