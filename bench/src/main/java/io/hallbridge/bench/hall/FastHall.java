package io.hallbridge.bench.hall;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A hall for measuring: answers as the reference contract has it, counts, and keeps of a document its version and fingerprint.
 * It judges nothing but what its {@link Mood} says. {@code POST /bench/count} with a mood counts anew, {@code POST /bench/empty}
 * forgets what is held, {@code POST /bench/write}
 * with a file's name writes every batch from then on into it, {@code GET /bench/counts} tells.
 */
public final class FastHall {
    /** Where the exchange API begins. */
    public static final String EXCHANGE = "/exchange/v1";

    private static final String BUSY = "{\"code\":\"503\",\"success\":false,\"message\":\"busy\"}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Held held = new Held();
    private volatile Tally tally = new Tally();
    private volatile Mood mood = Mood.KIND;
    private final BatchLog log = new BatchLog();

    private FastHall() {}

    /** Opens on a free port, says which, and stays until its standard input ends, which is when whoever started it does. */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        FastHall hall = new FastHall();
        server.createContext(EXCHANGE, hall::exchange);
        server.createContext("/bench", hall::order);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop(0);
        threads.shutdownNow();
    }

    private void order(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (call.getRequestURI().getPath()) {
            case "/bench/count" -> {
                mood = Mood.of(body);
                tally = new Tally();
            }
            case "/bench/empty" -> held.clear();
            case "/bench/write" -> log.into(body);
            default -> {
                answer(call, 200, JSON.writeValueAsBytes(tally.counts()));
                return;
            }
        }
        answer(call, 200, new byte[] {'0'});
    }

    private void exchange(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        tally.requests.increment();
        tally.bytes.add(body.length);
        wait(mood.latencyMillis());
        String path = call.getRequestURI().getPath();
        if (path.endsWith("/upsert")) {
            batch(call, body);
        } else if (path.endsWith("/documents")) {
            answer(call, 200, page(call.getRequestURI().getQuery()));
        } else if (path.endsWith("/health")) {
            answer(call, 200, bytes("{\"code\":\"0\",\"success\":true,\"message\":\"ok\"}"));
        } else {
            answer(call, 404, bytes("{\"code\":\"404\",\"success\":false,\"message\":\"unknown\"}"));
        }
    }

    private void batch(HttpExchange call, byte[] body) throws IOException {
        long number = tally.batches.incrementAndGet();
        if (mood.busyEvery() > 0 && number % mood.busyEvery() == mood.busyEvery() / 2) {
            tally.busy.increment();
            call.getResponseHeaders().set("Retry-After", "1");
            answer(call, 503, bytes(BUSY));
            return;
        }
        log.add(call.getRequestURI().getPath(), body);
        StringBuilder receipt = new StringBuilder(64 * 1024);
        receipt.append("{\"code\":\"0\",\"success\":true,\"message\":\"ok\",\"receipt\":\"H")
                .append(number);
        receipt.append("\",\"results\":[");
        List<Sent> all = Sent.all(body);
        for (int i = 0; i < all.size(); i++) {
            receipt.append(i == 0 ? "" : ",");
            outcome(all.get(i), receipt);
        }
        held.forgetOrder();
        answer(call, 200, bytes(receipt.append("]}").toString()));
    }

    private void outcome(Sent sent, StringBuilder receipt) {
        boolean refused = mood.refusedEvery() > 0 && Long.remainderUnsigned(sent.content(), mood.refusedEvery()) == 0;
        receipt.append("{\"key\":\"").append(sent.key());
        if (refused) {
            tally.refused.increment();
            receipt.append("\",\"outcome\":\"refused\",\"code\":\"E-SCHEMA\",\"message\":\"refused\",\"version\":0}");
            return;
        }
        tally.documents.increment();
        tally.digest.add(sent.content());
        held.take(sent);
        receipt.append("\",\"outcome\":\"accepted\",\"code\":\"0\",\"message\":\"ok\",\"version\":");
        receipt.append(sent.version()).append('}');
    }

    private byte[] page(String query) {
        String after = "";
        int size = 1000;
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith("after=")) {
                after = pair.substring(6);
            } else if (pair.startsWith("size=")) {
                size = Integer.parseInt(pair.substring(5));
            }
        }
        return held.page(after, size);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void wait(int millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stop) {
                throw new UncheckedIOException(new IOException(stop));
            }
        }
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
