package io.hallbridge.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, stopped or killed while its second batch is under way. */
class InterruptTest {
    private static final int POWERS = 12;
    private static final int SLOWLY = 300;

    @TempDir
    Path folder;

    private final CountDownLatch secondBatch = new CountDownLatch(2);
    private Town town;
    private SandboxHall hall;
    private WireMockServer slow;

    /** A slow road to a hall that is sound: each call is passed on and its answer comes late. */
    @BeforeEach
    void openTheHall() {
        town = Town.in(folder).powers(1, POWERS);
        hall = town.hall();
        slow = new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
        slow.start();
        slow.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .proxiedFrom(hall.pages().toString().replaceAll("/$", ""))
                        .withFixedDelay(SLOWLY)));
        slow.addMockServiceRequestListener((request, response) -> {
            if (request.getUrl().endsWith("/upsert")) {
                secondBatch.countDown();
            }
        });
        town.at(slow.baseUrl() + "/exchange/v1");
    }

    @AfterEach
    void closeTheHall() {
        slow.stop();
        hall.close();
    }

    private Process runUntilTheSecondBatch() throws IOException, InterruptedException {
        Process process = RunProcess.start(town.root, "run", "nightly");
        assertThat(secondBatch.await(30, TimeUnit.SECONDS))
                .as(said(process).toString())
                .isTrue();
        return process;
    }

    private Said said(Process process) throws IOException {
        return new Said(
                Files.readString(town.root.resolve("out.txt")),
                Files.readString(town.root.resolve("err.txt")),
                process.isAlive() ? -1 : process.exitValue());
    }

    private void theNextRunSendsTheRest() throws IOException {
        int before = calls();
        town.settings(yaml -> yaml.replaceFirst("url: .*", "url: " + hall.exchange() + " # without the slow road"))
                .run()
                .ends(Exit.DONE);
        assertThat(calls()).isEqualTo(before);
        JsonNode status = town.shell().run("status", "--output", "json").json();
        assertThat(status.at("/halls/city/held/power").asInt())
                .as(status.toString())
                .isEqualTo(POWERS);
        assertThat(status.at("/halls/city/inDoubt").asInt()).isZero();
        for (int number = 1; number <= POWERS; number++) {
            JsonNode versions = town.shell()
                    .run("history", Town.code(number), "--output", "json")
                    .json();
            assertThat(versions.findValuesAsText("version"))
                    .as(versions.toString())
                    .containsOnly("1");
        }
        town.run().ends(Exit.DONE).shows("unchanged " + POWERS, "sent 0");
    }

    private int calls() {
        return slow.getAllServeEvents().size();
    }

    @Test
    void a_run_that_is_told_to_stop_ends_at_a_batch_boundary_and_the_next_goes_on() throws Exception {
        Process process = runUntilTheSecondBatch();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Said said = said(process);
        assertThat(said.exit()).as(said.toString()).isEqualTo(Exit.STOPPED.code());
        said.shows("stopped at a batch boundary; run again to go on", "in doubt 0", "not sent")
                .withoutStack();
        town.shell().run("status").shows("143");
        theNextRunSendsTheRest();
    }

    @Test
    void a_run_that_a_person_breaks_off_ends_at_a_batch_boundary_too() throws Exception {
        Process process = runUntilTheSecondBatch();
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Said said = said(process);
        assertThat(said.exit()).as(said.toString()).isEqualTo(Exit.INTERRUPTED.code());
        said.shows("stopped at a batch boundary; run again to go on", "in doubt 0")
                .withoutStack();
        town.shell().run("status").shows("130");
        theNextRunSendsTheRest();
    }

    @Test
    void a_run_that_is_killed_leaves_nothing_lost_and_nothing_twice() throws Exception {
        Process process = runUntilTheSecondBatch();
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        town.shell().run("status").ends(Exit.DONE).shows("did not end");
        theNextRunSendsTheRest();
    }

    @Test
    void a_plan_from_before_a_killed_run_is_overtaken_by_the_batch_left_open() throws Exception {
        town.shell().run("plan", "nightly", "--save", "tonight.plan").ends(Exit.DONE);
        Process process = runUntilTheSecondBatch();
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        town.at(hall.exchange())
                .shell()
                .run("push", "tonight.plan")
                .ends(Exit.SETUP)
                .tells("is stale");
        theNextRunSendsTheRest();
    }
}
