package io.hallbridge.samples.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A sandbox hall in a process of its own, which can be killed, opened again and told to misbehave. */
final class RealHall implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long LOOK_MILLIS = 50;

    private final Program program;
    private final Path folder;
    private final int port;
    private final long seed;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Program.Started process;
    private List<String> faults = List.of();

    RealHall(Program program, Path folder, long seed) throws IOException, InterruptedException {
        this.program = program;
        this.folder = folder;
        this.seed = seed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = open();
    }

    String exchange() {
        return "http://127.0.0.1:" + port + "/exchange/v1";
    }

    /** What it holds, as an SQLite file. */
    Path store() {
        return folder.resolve("hall.db");
    }

    private Program.Started open() throws IOException, InterruptedException {
        Program.Started started = program.start(
                "hall",
                "--port",
                String.valueOf(port),
                "--dir",
                folder.toString(),
                "--secret-file",
                "secrets/hall",
                "--seed",
                String.valueOf(seed));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!started.alive() || System.nanoTime() > end) {
                throw new IllegalStateException("the hall does not open: " + started.printed());
            }
            started.endsWithin(LOOK_MILLIS);
        }
        return started;
    }

    private boolean answers() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(exchange() + "/health")))
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    /** Has it commit these faults from now on, each written as for {@code hall --fault}. */
    void misbehave(List<String> wanted) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/faults"))
                        .POST(BodyPublishers.ofString(String.join("\n", wanted))));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("the hall does not take " + wanted + ": " + answer.body());
        }
        faults = wanted;
    }

    /** Kills it, and opens it again as it was. */
    void killAndOpen() throws IOException, InterruptedException {
        kill();
        reopen();
    }

    void kill() throws InterruptedException {
        process.kill();
        process.endsWithin(LOOK_MILLIS * 100);
    }

    void reopen() throws IOException, InterruptedException {
        process = open();
        misbehave(faults);
    }

    @Override
    public void close() {
        process.kill();
    }
}
