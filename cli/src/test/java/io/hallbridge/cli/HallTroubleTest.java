package io.hallbridge.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Halls that are down or misbehave: what is said, how the run ends, and that the next one puts it right. */
class HallTroubleTest {
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
    void makeTheTown() {
        WIRE.resetAll();
        town = Town.in(folder).powers(1, 5);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(any(anyUrl()).willReturn(answer));
        town.at(WIRE.baseUrl() + "/exchange/v1");
    }

    private static ResponseDefinitionBuilder failure(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":\"" + code + "\",\"success\":false,\"message\":\"no\"}");
    }

    /** After whatever happened, one run with a sound hall leaves everything there, once. */
    private void theNextRunPutsItRight() {
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE);
            JsonNode status = town.shell().run("status", "--output", "json").json();
            assertThat(status.at("/halls/city/held/power").asInt())
                    .as(status.toString())
                    .isEqualTo(5);
            assertThat(status.at("/halls/city/inDoubt").asInt()).isZero();
            town.run().ends(Exit.DONE).shows("unchanged 5", "sent 0");
        }
    }

    private void isToBeTriedLaterOrInDoubt(Said said) {
        assertThat(said.exit()).as(said.toString()).isIn(Exit.UNREACHABLE.code(), Exit.DOUBT.code());
        said.withoutStack();
    }

    @Test
    void a_hall_that_is_down_is_to_be_tried_later_and_nothing_is_lost() {
        Said said = town.run().ends(Exit.UNREACHABLE).withoutStack();
        said.shows("cannot be reached", "nobody listens", "accepted 0", "not sent 5");
        town.shell().inChinese().run("run", "nightly").ends(Exit.UNREACHABLE).shows("连不上", "未发送 5");
        town.shell()
                .run("run", "nightly", "-q")
                .ends(Exit.UNREACHABLE)
                .withoutResults()
                .tells(" · 5 ");
        theNextRunPutsItRight();
    }

    @Test
    void a_credential_the_hall_does_not_take_is_set_up_wrong() throws IOException {
        answers(failure(401, "E-AUTH"));
        Said said = town.run().ends(Exit.SETUP).withoutStack();
        said.shows("secrets/hall", "not sent 5").nowhere(Files.readString(town.root.resolve("secrets/hall")));
        town.shell().inChinese().run("run", "nightly").ends(Exit.SETUP).shows("secrets/hall");
        theNextRunPutsItRight();
    }

    @Test
    void a_hall_that_fails_inside_leaves_nothing_lost() {
        answers(failure(500, "500"));
        Said said = town.run().shows("500");
        isToBeTriedLaterOrInDoubt(said);
        theNextRunPutsItRight();
    }

    @Test
    void a_hall_that_speaks_no_json_leaves_nothing_lost() {
        answers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>维护中</html>"));
        isToBeTriedLaterOrInDoubt(town.run().nowhere("<html>"));
        theNextRunPutsItRight();
    }

    @Test
    void a_hall_that_hangs_up_leaves_nothing_lost() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        isToBeTriedLaterOrInDoubt(town.run());
        theNextRunPutsItRight();
    }

    @Test
    void a_batch_without_an_answer_is_in_doubt_until_the_next_run() {
        answers(aResponse().withStatus(200).withFixedDelay(400).withBody("{}"));
        town.settings(yaml -> yaml.replace("answer: 2s", "answer: 200ms"));
        town.run().ends(Exit.DOUBT).withoutStack();
        town.shell().run("status").ends(Exit.DONE).shows("in doubt", "next: hallbridge run nightly");
        town.shell().inChinese().run("status").shows("结果不明", "下一步：hallbridge run nightly");
        theNextRunPutsItRight();
    }

    @Test
    void a_whole_batch_refused_is_told() {
        answers(failure(400, "E-FORMAT"));
        town.run().ends(Exit.REFUSED).shows("refused 5").withoutStack();
        town.shell().run("quarantine", "retry", "--all").ends(Exit.DONE);
        theNextRunPutsItRight();
    }

    @Test
    void a_hall_that_refuses_whatever_comes_blames_no_document_and_all_go_again_by_themselves() {
        town.powers(1, 210);
        answers(failure(400, "E-FORMAT"));
        town.run().ends(Exit.REFUSED).withoutStack();
        JsonNode held =
                town.shell().run("quarantine", "list", "--output", "json").json();
        assertThat(held)
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(one -> assertThat(one.path("retry").asBoolean()).isTrue());
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE).shows("accepted 210");
        }
        town.shell().run("quarantine", "list").shows("nothing is held back");
    }
}
