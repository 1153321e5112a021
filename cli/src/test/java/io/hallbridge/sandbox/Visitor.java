package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who calls a hall over real HTTP, with a token. */
final class Visitor {
    static final String KEY = "kaili-centre";
    static final String SECRET = "not-a-real-secret";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI exchange;
    private final String token;

    Visitor(SandboxHall hall) {
        this(hall.exchange());
    }

    Visitor(URI exchange) {
        this.exchange = exchange;
        this.token = token(KEY, SECRET).json().path("token").asText();
    }

    Reply token(String key, String secret) {
        String body = Json.object().put("key", key).put("secret", secret).toString();
        return ask(request("/token").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A key no batch of this process had. */
    static String newKey() {
        return Digests.sha256(Digests.bytes("batch " + KEYS.incrementAndGet()));
    }

    Reply upsert(String dataset, JsonNode batch) {
        return upsert(dataset, newKey(), batch.toString());
    }

    Reply upsert(String dataset, String idempotencyKey, String body) {
        return post("/datasets/" + dataset + "/upsert", idempotencyKey, body);
    }

    Reply retire(String dataset, JsonNode batch) {
        return post("/datasets/" + dataset + "/retire", newKey(), batch.toString());
    }

    Reply post(String path, String idempotencyKey, String body) {
        return ask(admitted(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return ask(admitted(path));
    }

    HttpRequest.Builder admitted(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(exchange + path)).header("Content-Type", "application/json");
    }

    /** Tells the hall to commit these faults and no others. */
    Reply order(String... faults) {
        return ask(HttpRequest.newBuilder(exchange.resolve("/sandbox/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", faults))));
    }

    /** A page, by its path on the hall, {@code batches?lang=en}. */
    Reply page(String path) {
        return ask(HttpRequest.newBuilder(exchange.resolve("/").resolve(path)));
    }

    Reply ask(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the hall answered. */
    record Reply(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String text() {
            return http.body();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException notJson) {
                throw new IllegalStateException(http.body(), notJson);
            }
        }

        /** The code of the answer as a whole. */
        String code() {
            return json().path("code").asText();
        }

        /** Outcome and code of one document, {@code refused E-SCHEMA}. */
        String outcome(int index) {
            JsonNode result = json().path("results").path(index);
            return result.path("outcome").asText() + " " + result.path("code").asText();
        }
    }
}
