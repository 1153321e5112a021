package io.hallbridge.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hall's one way in: takes calls off the wire, lets so many in at once, and puts answers on the wire. Only calls
 * addressed to loopback by name are taken, so that no web page elsewhere can read the hall through somebody's browser.
 */
final class Door implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final UnrulyApi api;
    private final Pages pages;
    private final FaultDesk faults;
    private final Semaphore places;

    Door(UnrulyApi api, Pages pages, FaultDesk faults, int callsAtOnce) {
        this.api = api;
        this.pages = pages;
        this.faults = faults;
        this.places = new Semaphore(callsAtOnce);
    }

    @Override
    public void handle(HttpExchange wire) throws IOException {
        try (wire) {
            Call call = new Call(
                    wire.getRequestMethod(),
                    wire.getRequestURI().getRawPath(),
                    wire.getRequestURI().getRawQuery(),
                    wire.getRequestHeaders(),
                    wire.getRequestBody());
            Answer answer = answer(call);
            Bodies.drain(wire.getRequestBody());
            if (answer.given()) {
                send(wire, answer);
            }
        }
    }

    private Answer answer(Call call) throws IOException {
        boolean toApi = call.rawPath().startsWith(Api.BASE + "/");
        if (!places.tryAcquire()) {
            return refuse(call, toApi, new Refused(Fault.BUSY, Sentences.BUSY));
        }
        try {
            if (!LOOPBACK.contains(host(call))) {
                return refuse(call, toApi, new Refused(Fault.HOST, Sentences.WRONG_HOST));
            }
            if (faults.hears(call)) {
                return faults.answer(call);
            }
            return toApi ? api.answer(call) : pages.answer(call);
        } catch (RuntimeException failed) {
            LOG.error("{} {} failed", call.method(), call.rawPath(), failed);
            return refuse(call, toApi, new Refused(Fault.INTERNAL, Sentences.INTERNAL));
        } finally {
            places.release();
        }
    }

    private Answer refuse(Call call, boolean toApi, Refused refused) {
        return toApi ? refused.answer(call.language()) : pages.refuse(call, refused);
    }

    private static String host(Call call) {
        return call.header("Host").orElse("").replaceFirst(":[0-9]*$", "");
    }

    private static void send(HttpExchange wire, Answer answer) throws IOException {
        answer.headers().forEach(wire.getResponseHeaders()::set);
        wire.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = wire.getRequestMethod().equals("HEAD");
        wire.sendResponseHeaders(answer.status(), head || answer.body().length == 0 ? -1 : answer.body().length);
        if (!head) {
            wire.getResponseBody().write(answer.body(), 0, answer.sent());
            wire.getResponseBody().flush();
        }
    }
}
