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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A hall that admits everybody and says of each document what a test wants it to say; all else it accepts. */
final class PickyHall implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> refuses = new ConcurrentHashMap<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<JsonNode> contents = new CopyOnWriteArrayList<>();
    private volatile boolean mute;

    PickyHall() {
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

    /** Refuses a document from now on, with these words. */
    PickyHall refuse(String key, String words) {
        refuses.put(key, words);
        return this;
    }

    PickyHall acceptAll() {
        refuses.clear();
        mute = false;
        return this;
    }

    /** Takes what comes and gives no answer. */
    PickyHall saysNothing() {
        mute = true;
        return this;
    }

    /** The keys that came since this was asked last, in order. */
    List<String> sent() {
        List<String> keys = List.copyOf(sent);
        sent.clear();
        return keys;
    }

    /** The contents that came, in order. */
    List<JsonNode> contents() {
        return List.copyOf(contents);
    }

    private void answer(HttpExchange call) throws IOException {
        JsonNode batch = JSON.readTree(call.getRequestBody().readAllBytes());
        if (batch.path("documents").isMissingNode()) {
            give(call, 404, JSON.createObjectNode().put("code", "404").put("success", false));
            return;
        }
        ObjectNode answer = JSON.createObjectNode().put("code", "0").put("success", true);
        batch.path("documents").forEach(document -> {
            String key = document.path("key").asText();
            sent.add(key);
            contents.add(document.path("content"));
            String words = refuses.get(key);
            answer.withArray("/results")
                    .addObject()
                    .put("key", key)
                    .put("outcome", words == null ? "accepted" : "refused")
                    .put("code", words == null ? "0" : "E-SCHEMA")
                    .put("message", words == null ? "" : words);
        });
        if (mute) {
            call.close();
        } else {
            give(call, 200, answer);
        }
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
