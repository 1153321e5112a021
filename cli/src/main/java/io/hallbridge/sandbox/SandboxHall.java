package io.hallbridge.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sandbox hall: keeps the exchange contract as a real hall would, durably and on loopback only, and shows what it
 * holds on pages a citizen would read. For trials and tests; it is not a public service.
 */
public final class SandboxHall implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int BACKLOG = 128;
    private static final int PATIENCE_SECONDS = 5;

    /** Read once by the JDK's server: an answer must not wait 40 ms for Nagle, a caller may not hang for ever. */
    private static final Map<String, String> SERVER = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "60",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.idleInterval", "60");

    private final Premises premises;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Later later;

    private SandboxHall(Premises premises, HttpServer server, ExecutorService threads, Later later) {
        this.premises = premises;
        this.server = server;
        this.threads = threads;
        this.later = later;
    }

    /**
     * Opens the hall.
     *
     * @throws ProblemsFound if the address is not loopback, the port is taken, or the folder cannot be used
     */
    public static SandboxHall start(SandboxSettings settings) throws ProblemsFound {
        SERVER.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        InetAddress address = Premises.loopback(settings.address);
        Premises premises = Premises.open(settings);
        try {
            return start(settings, premises, HttpServer.create(new InetSocketAddress(address, settings.port), BACKLOG));
        } catch (IOException taken) {
            premises.close();
            throw Premises.portTaken(settings.port);
        }
    }

    private static SandboxHall start(SandboxSettings settings, Premises premises, HttpServer server) {
        AtomicInteger count = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox-hall-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        Conduct conduct = new Conduct(settings);
        Desks desks = new Desks(settings, premises.store(), conduct);
        UnrulyApi api = new UnrulyApi(new Api(settings, premises.store(), desks), conduct, settings.clock);
        Pages pages = new Pages(settings, premises.store());
        server.createContext("/", new Door(api, pages, new FaultDesk(conduct), settings.callsAtOnce));
        server.setExecutor(threads);
        server.start();
        Later later = new Later(desks, premises.store(), settings.clock);
        later.start();
        return new SandboxHall(premises, server, threads, later);
    }

    /** Where the exchange API is: {@code http://127.0.0.1:PORT/exchange/v1}. */
    public URI exchange() {
        return pages().resolve(Api.BASE);
    }

    /** Where the pages are: {@code http://127.0.0.1:PORT/}. */
    public URI pages() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[::1]" : host) + ":" + address.getPort() + "/");
    }

    /** Lets what is being applied come to its end, drops all connections and gives the folder free. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        later.close();
        premises.close();
    }
}
