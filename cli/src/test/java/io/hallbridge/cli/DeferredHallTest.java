package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox hall that decides later, and the profile for such a hall. */
class DeferredHallTest {
    @TempDir
    Path folder;

    @Test
    void what_a_hall_decides_later_is_asked_for_and_known_from_then_on() throws Exception {
        Town town = town();
        try (SandboxHall hall = town.hall()) {
            order(hall, "defer=2s\nrefuse-some=" + Town.code(5));
            town.run().ends(Exit.DONE).shows("accepted 0", "awaiting 5");

            List<Integer> exits = new ArrayList<>();
            while (!exits.contains(Exit.REFUSED.code())
                    || !town.shell().run("status").out().contains("power 4")) {
                assertThat(exits).hasSizeLessThan(100);
                exits.add(town.shell().run("receipts").exit());
                Thread.sleep(100);
            }
            assertThat(exits).containsOnlyOnce(Exit.REFUSED.code());
            town.shell().run("history", Town.code(5)).shows("E-SANDBOX");
            order(hall, "");
            town.run().shows("unchanged 4");
        }
    }

    private Town town() throws IOException {
        Town town = Town.in(folder)
                .powers(1, 5)
                .settings(yaml -> yaml.replace("profile: reference", "profile: reference-deferred"));
        Files.createDirectories(town.root.resolve("profiles"));
        try (InputStream profile = DeferredHallTest.class.getResourceAsStream("/profiles/reference-deferred.yaml")) {
            Files.copy(profile, town.root.resolve("profiles/reference-deferred.yaml"));
        }
        return town;
    }

    private static void order(SandboxHall hall, String faults) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(hall.pages().resolve("sandbox/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(faults))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(order, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
