package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallVerbTest {
    private static final Pattern EXCHANGE = Pattern.compile("exchange API: (\\S+)\n");

    @TempDir
    Path folder;

    @Test
    void a_fault_that_is_none_is_told_with_those_there_are() {
        Shell.in(folder)
                .run("hall", "--fault", "drop@5%", "--fault", "dorp@5%")
                .ends(Exit.USAGE)
                .tells("\"dorp@5%\" is no fault", "KIND[=VALUE][@SHARE%]", "lose-answer")
                .withoutResults();
        Shell.in(folder)
                .inChinese()
                .run("hall", "--fault", "delay")
                .ends(Exit.USAGE)
                .tells("看不懂故障“delay”");
        Shell.in(folder).run("hall", "--seed", "many").ends(Exit.USAGE).tells("--seed takes a whole number");
    }

    @Test
    void the_faults_ordered_are_shown_and_committed() throws Exception {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "not-a-real-secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Process hall = RunProcess.start(
                folder,
                "hall",
                "--port",
                "0",
                "--secret-file",
                "secret",
                "--fault",
                "503=7s",
                "--fault",
                "drop@0%:batches");
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(exchange(hall) + "/health"))
                    .build();
            assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()))
                    .satisfies(reply -> assertThat(reply.statusCode()).isEqualTo(503))
                    .satisfies(reply -> assertThat(reply.headers().firstValue("Retry-After"))
                            .hasValue("7"));
        } finally {
            hall.destroy();
        }
        hall.waitFor();
        assertThat(folder.resolve("out.txt")).content().contains("fault: 503=7s@100%\n", "fault: drop@0%:batches\n");
        assertThat(folder.resolve("sandbox-hall/faults.log")).content().contains("503 health - 0");
    }

    private String exchange(Process hall) throws IOException, InterruptedException {
        Matcher found = EXCHANGE.matcher("");
        while (hall.isAlive() && !found.find()) {
            Thread.sleep(50);
            found = EXCHANGE.matcher(Files.readString(folder.resolve("out.txt")));
        }
        assertThat(hall.isAlive())
                .as(Files.readString(folder.resolve("err.txt")))
                .isTrue();
        return found.group(1);
    }
}
