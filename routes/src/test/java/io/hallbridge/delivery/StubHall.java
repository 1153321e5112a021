package io.hallbridge.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A hall on loopback that answers as a test tells it and remembers every call. */
final class StubHall implements AutoCloseable {
    static final String BASE = "/exchange/v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** A call as it came over the wire. */
    record Seen(String method, String target, Map<String, List<String>> headers, String body) {
        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst();
        }

        List<String> keys() {
            return Pattern.compile("\"key\":\"([^\"]*)\"")
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    /** What the stub says; a status of 0 closes the connection without a word. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }

        Reply with(String header, String value) {
            return new Reply(status, body, Map.of(header, value));
        }
    }

    /** Decides what to say. */
    interface Script {
        Reply reply(Seen call) throws Exception;
    }

    StubHall(Script script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(threads);
        server.createContext("/", wire -> answer(wire, script));
        server.start();
    }

    private void answer(HttpExchange wire, Script script) throws IOException {
        Seen call = new Seen(
                wire.getRequestMethod(),
                wire.getRequestURI().toString(),
                Map.copyOf(wire.getRequestHeaders()),
                new String(wire.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.add(call);
        try (wire) {
            Reply reply = script.reply(call);
            if (reply.status() == 0) {
                return;
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            wire.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers().forEach(wire.getResponseHeaders()::set);
            wire.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            wire.getResponseBody().write(body);
        } catch (Exception fault) {
            throw new IOException(fault);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<Seen> posts() {
        return seen.stream().filter(call -> call.method().equals("POST")).toList();
    }

    /** The contract's answer that accepts every document. */
    static Reply accepted(Seen call) {
        return outcomes(call.keys().stream()
                .map(key -> "{\"key\":\"" + key
                        + "\",\"outcome\":\"accepted\",\"code\":\"0\",\"message\":\"ok\",\"version\":1}")
                .toList());
    }

    static Reply outcomes(List<String> results) {
        String list = results.stream().collect(Collectors.joining(",", "[", "]"));
        return Reply.of(
                200,
                "{\"code\":\"0\",\"success\":true,\"message\":\"OK\",\"receipt\":\"H1\",\"results\":" + list + "}");
    }

    static Reply failure(int status, String code, String message) {
        return Reply.of(status, "{\"code\":\"" + code + "\",\"success\":false,\"message\":\"" + message + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
