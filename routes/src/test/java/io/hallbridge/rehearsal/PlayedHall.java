package io.hallbridge.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A hall on loopback that answers calls as they were recorded, one after the other, and notes what is otherwise. Once all
 * are played it says what it said last.
 */
final class PlayedHall implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String base;
    private final List<Spoken> calls;
    private final List<Difference> differences = new ArrayList<>();
    private int played;

    /** Answers below a path, as the recorded hall's address has it. */
    PlayedHall(String base, List<Spoken> calls) {
        this.base = base;
        this.calls = calls;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    private void answer(HttpExchange wire) throws IOException {
        try (wire) {
            Optional<WireAnswer> answer = next(request(wire)).answer();
            if (answer.isEmpty()) {
                return; // closed without a word
            }
            for (String header : List.of("Retry-After", "Content-Type", "Date")) {
                answer.get()
                        .header(header)
                        .ifPresent(value -> wire.getResponseHeaders().set(header, value));
            }
            byte[] bytes = answer.get().payload();
            wire.sendResponseHeaders(answer.get().status(), bytes.length == 0 ? -1 : bytes.length);
            wire.getResponseBody().write(bytes);
        }
    }

    private WireRequest request(HttpExchange wire) throws IOException {
        String target = wire.getRequestURI().toString().substring(base.length());
        WireRequest request = WireRequest.json(
                wire.getRequestMethod(), target, wire.getRequestBody().readAllBytes());
        for (String name : wire.getRequestHeaders().keySet()) {
            boolean known = name.equalsIgnoreCase("Content-Type");
            request = request.with(
                    known ? "Content-Type" : name, wire.getRequestHeaders().getFirst(name));
        }
        return request;
    }

    private synchronized Spoken next(WireRequest request) {
        Spoken spoken = calls.get(Math.min(played, calls.size() - 1));
        if (played < calls.size()) {
            differences.addAll(spoken.expected().differences("calls[" + played + "].request", request));
        }
        played++;
        return spoken;
    }

    synchronized List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many calls came. */
    synchronized int played() {
        return played;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
