package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall killed while batches pour in, and opened again on the same folder. */
final class KillTest {
    private static final int BATCHES = 12;
    private static final int SIZE = 100;

    @TempDir
    private Path folder;

    @Test
    void a_killed_hall_forgets_nothing_it_answered_and_applies_the_rest_once()
            throws IOException, InterruptedException, ProblemsFound {
        List<String> bodies = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            bodies.add(batch(i).toString());
            keys.add(Visitor.newKey());
        }
        Process process = process();
        int port = Integer.parseInt(process.inputReader().readLine());
        List<CompletableFuture<Reply>> calls = send(new Visitor(exchange(port)), keys, bodies);
        CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).join();
        process.destroyForcibly().waitFor();

        try (SandboxHall hall = HallProcess.start(folder, 0)) {
            Visitor visitor = new Visitor(hall);
            for (int i = 0; i < BATCHES; i++) {
                String before = answer(calls.get(i));
                Reply again = visitor.upsert("power", keys.get(i), bodies.get(i));
                assertThat(again.json().findValuesAsText("outcome"))
                        .hasSize(SIZE)
                        .containsOnly("accepted");
                assertThat(before).isIn("", again.text());
            }
            JsonNode held = visitor.get("/datasets/power/documents").json();
            assertThat(held.path("total").asInt()).isEqualTo(BATCHES * SIZE);
            assertThat(visitor.page("batches").text()).contains("H", "-%06d".formatted(BATCHES));
            assertThat(visitor.page("batches").text()).doesNotContain("-%06d".formatted(BATCHES + 1));
        }
    }

    private static ObjectNode batch(int number) {
        ObjectNode[] powers = new ObjectNode[SIZE];
        for (int i = 0; i < SIZE; i++) {
            powers[i] = Samples.sent(Samples.power(number * SIZE + i), 1);
        }
        return Samples.batch(powers);
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HallProcess.class.getName(),
                        folder.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static URI exchange(int port) {
        return URI.create("http://127.0.0.1:" + port + Api.BASE);
    }

    private static List<CompletableFuture<Reply>> send(Visitor visitor, List<String> keys, List<String> bodies) {
        List<CompletableFuture<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String body = bodies.get(i);
            calls.add(CompletableFuture.supplyAsync(() -> visitor.upsert("power", key, body)));
        }
        return calls;
    }

    /** What was answered before the hall was killed; empty where the connection was lost. */
    private static String answer(CompletableFuture<Reply> call) {
        try {
            return call.join().text();
        } catch (CompletionException lost) {
            return "";
        }
    }
}
