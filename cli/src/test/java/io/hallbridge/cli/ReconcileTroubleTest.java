package io.hallbridge.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Plan;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Halls that list oddly: what is said, and that nothing is concluded from half a list. */
class ReconcileTroubleTest {
    private static final WireMockServer WIRE =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    @TempDir
    Path folder;

    private Town town;

    @BeforeAll
    static void open() {
        WIRE.start();
    }

    @AfterAll
    static void close() {
        WIRE.stop();
    }

    @BeforeEach
    void sendToASoundHall() {
        WIRE.resetAll();
        town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE).shows("accepted 3");
        }
        town.at(WIRE.baseUrl() + "/exchange/v1");
    }

    /** A list of the powers with these numbers as the ledger knows them. */
    private ResponseDefinitionBuilder listing(int total, int... numbers) {
        List<String> keys = IntStream.of(numbers).mapToObj(Town::code).toList();
        List<String> documents = new ArrayList<>();
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"))) {
            var held = ledger.holdings("city", "power", keys);
            for (String key : keys) {
                String fingerprint =
                        held.containsKey(key) ? held.get(key).fingerprint().orElseThrow() : "ab".repeat(32);
                documents.add(
                        "{\"key\":\"" + key + "\",\"fingerprint\":\"" + fingerprint + "\",\"state\":\"current\"}");
            }
        }
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":\"0\",\"success\":true,\"total\":" + total + ",\"next\":null,\"documents\":["
                        + String.join(",", documents) + "]}");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** One answer, then another for ever. */
    private void answers(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        WIRE.stubFor(any(anyUrl())
                .inScenario("list")
                .whenScenarioStateIs(STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
        WIRE.stubFor(
                any(anyUrl()).inScenario("list").whenScenarioStateIs("then").willReturn(then));
    }

    private Said reconcile() {
        return town.shell().run("reconcile", "nightly").withoutStack();
    }

    @Test
    void a_document_listed_twice_is_told_and_counted_once() {
        answers(listing(4, 1, 2, 3, 2));
        reconcile().ends(Exit.DONE).shows("equal 3", "lists 1 of power more than once", Town.code(2));
        town.shell().inChinese().run("reconcile").ends(Exit.DONE).shows("1 条列出了不止一次");
    }

    @Test
    void a_hall_that_was_sent_something_while_it_listed_is_asked_anew() {
        answers(listing(9, 1, 2), listing(3, 1, 2, 3));
        reconcile().ends(Exit.DONE).shows("equal 3", "missing 0");
    }

    @Test
    void a_connection_that_drops_is_made_again() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), listing(3, 3, 1, 2));
        reconcile().ends(Exit.DONE).shows("equal 3");
        WIRE.resetAll();
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        reconcile().ends(Exit.UNREACHABLE).withoutResults();
    }

    @Test
    void a_hall_that_stays_busy_is_to_be_tried_later() {
        answers(aResponse().withStatus(503).withBody("{\"code\":\"503\",\"success\":false}"));
        reconcile().ends(Exit.UNREACHABLE).tells("run again later").withoutResults();
    }

    @Test
    void a_list_without_keys_is_a_fault_of_the_profile() {
        answers(aResponse()
                .withStatus(200)
                .withBody("{\"code\":\"0\",\"success\":true,\"total\":1,\"documents\":[{\"id\":1}],\"next\":null}"));
        reconcile()
                .ends(Exit.SETUP)
                .tells("not understood", "check list in the profile")
                .withoutResults();
    }

    @Test
    void a_hall_that_says_no_version_is_sent_the_one_above_ours() throws Exception {
        answers(listing(2, 1, 2));
        town.shell()
                .run("reconcile", "nightly", "-o", "mend.plan")
                .ends(Exit.CHANGES)
                .shows("missing 1");
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"))) {
            Holding held =
                    ledger.holdings("city", "power", List.of(Town.code(3))).get(Town.code(3));
            assertThat(held.version()).isEqualTo(1);
        }
        try (Plan.Changes changes = Plan.open(town.root.resolve("mend.plan")).changes()) {
            assertThat(changes.next().version()).isEqualTo(2);
        }
    }

    @Test
    void keys_that_are_personal_are_masked_on_the_screen_and_for_programs() throws IOException {
        Path own = Files.createDirectories(town.root.resolve("datasets/power"));
        try (var shipped = SandboxHall.class.getResourceAsStream("/datasets/power/dataset.yaml")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(own.resolve("dataset.yaml"), text.replace("personal: []", "personal: [code]"));
        }
        answers(listing(2, 1, 9));
        Said said = reconcile().ends(Exit.CHANGES).shows("missing 2", "extra 1", "***");
        said.nowhere(Town.code(2), Town.code(9));
        town.shell()
                .run("reconcile", "nightly", "--output", "json")
                .ends(Exit.CHANGES)
                .shows("***")
                .nowhere(Town.code(2), Town.code(9));
    }
}
