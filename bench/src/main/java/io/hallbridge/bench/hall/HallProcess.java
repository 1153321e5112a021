package io.hallbridge.bench.hall;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hall for measuring, in a process of its own. */
public final class HallProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final String port;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Opens one; the command ends with the name of {@link FastHall}. */
    public HallProcess(List<String> java) throws IOException {
        process = new ProcessBuilder(java)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Where its exchange API begins. */
    public String url() {
        return "http://127.0.0.1:" + port + FastHall.EXCHANGE;
    }

    /** Has it forget all it holds. */
    public void empty() throws IOException, InterruptedException {
        post("/bench/empty", "");
    }

    /** Has it count anew, and be in a mood. */
    public void count(Mood mood) throws IOException, InterruptedException {
        post("/bench/count", mood.line());
    }

    /** Has it write every batch that comes into a file, a line each; an empty name ends that. */
    public void write(String file) throws IOException, InterruptedException {
        post("/bench/write", file);
    }

    /** What has come since then. */
    public Counts counts() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/bench/counts")).build();
        return JSON.readValue(client.send(request, BodyHandlers.ofByteArray()).body(), Counts.class);
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
