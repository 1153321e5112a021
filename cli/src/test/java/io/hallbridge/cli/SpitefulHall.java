package io.hallbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A hall that repeats, in everything it says, every secret it knows in every guise, and all headers that it was sent; what it
 * hands out it repeats once it can have handed it out.
 */
final class SpitefulHall implements AutoCloseable {
    static final String TOKEN = "fetched-token/7f3a+zz";
    static final String FETCHED_SECRET = "secret-of-the-day";
    /** The secret of the day in AES, with the key that SHA1PRNG makes of the secret in {@link LeakTest}; by openssl. */
    static final String SEALED = "Bih3Ut1Z5VRkaJpH/IZUApjD6DUQlHEYXbkmKH6YOsw=";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String known;
    private final String handedOut;
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile String mood = "accept";

    SpitefulHall(List<String> known, List<String> handedOut) {
        this.known = String.join(" | ", known);
        this.handedOut = String.join(" | ", handedOut);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String exchange() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/exchange/v1";
    }

    /** From now on: accept, refuse, defer, refuse-whole, unauthorised, garbage, busy, elsewhere or silent. */
    void mood(String next) {
        mood = next;
    }

    /** The paths called since this was asked last. */
    List<String> paths() {
        List<String> called = List.copyOf(paths);
        paths.clear();
        return called;
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath().replace("/exchange/v1", "");
        paths.add(path);
        byte[] payload = call.getRequestBody().readAllBytes();
        String words = call.getRequestHeaders().entrySet() + " | " + known;
        if (!path.equals("/health")) {
            words = handedOut + " | " + words;
        }
        if (path.equals("/token")) {
            give(call, 200, handedOut());
        } else if (mood.equals("silent")) {
            call.close();
        } else if (mood.equals("garbage")) {
            call.sendResponseHeaders(500, 0);
            call.getResponseBody().write(("<html>" + words).getBytes(StandardCharsets.UTF_8));
            call.close();
        } else if (mood.equals("elsewhere")) {
            call.getResponseHeaders().add("Location", exchange() + "/elsewhere");
            give(call, 302, failure(words));
        } else if (List.of("unauthorised", "busy", "refuse-whole").contains(mood)) {
            int status = mood.equals("busy") ? 503 : mood.equals("refuse-whole") ? 422 : 401;
            give(call, status, failure(words));
        } else if (call.getRequestMethod().equals("GET")) {
            give(call, 404, failure(words).put("code", "404"));
        } else {
            give(call, 200, outcomes(JSON.readTree(payload), words));
        }
    }

    private static ObjectNode handedOut() {
        ObjectNode answer = JSON.createObjectNode().put("code", "0").put("success", true);
        answer.put("token", TOKEN).put("access_token", TOKEN).put("expiresIn", 600);
        answer.putObject("data").put("secret", SEALED).put("secretEndTime", System.currentTimeMillis() + 600_000);
        return answer;
    }

    private static ObjectNode failure(String words) {
        return JSON.createObjectNode()
                .put("code", "E-AUTH " + words)
                .put("success", false)
                .put("message", words);
    }

    private ObjectNode outcomes(JsonNode batch, String words) {
        ObjectNode answer = JSON.createObjectNode().put("code", "0").put("success", true);
        answer.put("message", words).put("receipt", words);
        String outcome = mood.equals("refuse") ? "refused" : mood.equals("defer") ? "awaiting" : "accepted";
        batch.path("documents")
                .forEach(document -> answer.withArray("/results")
                        .addObject()
                        .put("key", document.path("key").asText())
                        .put("outcome", outcome)
                        .put("code", "E " + words)
                        .put("message", words));
        return answer;
    }

    private static void give(HttpExchange call, int status, ObjectNode answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
