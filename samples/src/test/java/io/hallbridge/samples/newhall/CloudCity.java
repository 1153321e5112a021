package io.hallbridge.samples.newhall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Cloud City's platform on loopback, which answers as one of its recorded exchanges says and keeps what it was sent. */
final class CloudCity implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset GB = Charset.forName("GB18030");

    private final JsonNode recorded;
    private final HttpServer server;
    private final List<String> calls = new ArrayList<>();
    private final List<JsonNode> items = new ArrayList<>();
    private String exchange = "";

    CloudCity(Path exchanges) throws IOException {
        recorded =
                JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(exchanges)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", this::answer);
        server.start();
    }

    /** Plays the exchange whose name begins so. */
    synchronized CloudCity plays(String name) {
        exchange = name;
        calls.clear();
        items.clear();
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    private synchronized void answer(HttpExchange wire) throws IOException {
        String call =
                wire.getRequestMethod() + " " + wire.getRequestURI().toString().substring("/api".length());
        String sent = new String(wire.getRequestBody().readAllBytes(), GB);
        calls.add(call);
        if (call.equals("GET /")) {
            wire.sendResponseHeaders(404, -1);
            wire.close();
            return;
        }
        JSON.readTree(sent).path("items").forEach(items::add);
        JsonNode answer = recorded(call).path("answer");
        byte[] bytes = answer.path("body").toString().getBytes(answer.has("charset") ? GB : Charset.defaultCharset());
        wire.sendResponseHeaders(answer.path("status").asInt(), bytes.length);
        try (wire) {
            wire.getResponseBody().write(bytes);
        }
    }

    /** The call as it was recorded, of admission or of the exchange that is played. */
    private JsonNode recorded(String call) {
        List<JsonNode> candidates = new ArrayList<>();
        played().path("calls").forEach(candidates::add);
        recorded.path("admission").forEach(candidates::add);
        return candidates.stream()
                .filter(one -> one.at("/request/call").asText().equals(call))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call + " was not recorded"));
    }

    private JsonNode played() {
        for (JsonNode one : recorded.path("exchanges")) {
            if (one.path("name").asText().startsWith(exchange)) {
                return one;
            }
        }
        throw new IllegalStateException("no exchange " + exchange);
    }

    /** The items that the exchange recorded as sent. */
    List<JsonNode> recordedItems() {
        List<JsonNode> all = new ArrayList<>();
        played().at("/calls/0/request/body/items").forEach(all::add);
        return all;
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<JsonNode> items() {
        return List.copyOf(items);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
