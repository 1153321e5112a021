package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor sees. */
class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void all_is_well_before_a_run_that_can_be_begun() {
        Town town = Town.in(folder).powers(1, 2);
        try (SandboxHall hall = town.hall()) {
            town.shell()
                    .run("doctor")
                    .ends(Exit.DONE)
                    .withoutMessages()
                    .shows("✓  Java", "✓  disk", "✓  ledger", "✓  secrets", "✓  mappings")
                    .shows("✓  source example  1 file", "connection: " + hall.exchange(), "credential: ", "clock: ")
                    .shows("ready to run");
            town.shell().inChinese().run("doctor").ends(Exit.DONE).shows("✓  口令", "数据源 example", "可以运行");
            town.shell()
                    .run("doctor", "--quiet")
                    .ends(Exit.DONE)
                    .withoutResults()
                    .withoutMessages();
        }
    }

    @Test
    void a_hall_that_is_down_and_a_database_that_is_down_are_to_be_tried_later() {
        Town town = Town.in(folder)
                .settings(yaml -> yaml.replace(
                        "sources: ",
                        "sources:\n  fund: { jdbc: \"jdbc:postgresql://127.0.0.1:9/fund\", user: reader }\n  #"));
        Said said = town.shell().run("doctor").ends(Exit.UNREACHABLE).withoutStack();
        said.shows("✗  source fund", "the database cannot be reached", "✗  hall city", "nobody listens");
        said.shows("!  source example  no file fits", "2 things are to be put right first");
        JsonNode json = town.shell()
                .run("doctor", "--output", "json")
                .ends(Exit.UNREACHABLE)
                .json();
        assertThat(json.at("/version").asInt()).isEqualTo(1);
        assertThat(json.at("/exit").asInt()).isEqualTo(5);
        assertThat(json.findValuesAsText("what")).contains("source fund", "hall city");
    }

    @Test
    void a_credential_the_hall_does_not_know_is_set_up_wrong() throws IOException {
        Town town = Town.in(folder).powers(1, 1);
        try (SandboxHall hall = town.hall()) {
            Files.writeString(town.root.resolve("secrets/hall"), "another-secret");
            town.shell()
                    .run("doctor")
                    .ends(Exit.SETUP)
                    .shows("✗  hall city", "credential: ", "secrets/hall")
                    .nowhere("another-secret")
                    .withoutStack();
        }
    }

    @Test
    void a_database_without_driver_is_set_up_wrong() {
        Town town = Town.in(folder)
                .settings(yaml ->
                        yaml.replace("sources: ", "sources:\n  fund: { jdbc: \"jdbc:dm://127.0.0.1/fund\" }\n  #"));
        town.shell().run("doctor").ends(Exit.SETUP).shows("✗  source fund", "no driver for jdbc:dm;", "drivers/");
    }

    @Test
    void jars_that_were_dropped_in_are_named() throws IOException {
        Town town = Town.in(folder);
        Files.createFile(town.root.resolve("drivers/dm.jar"));
        town.shell().run("doctor").shows("in drivers/: dm.jar");
    }

    @Test
    void what_lint_warns_of_does_not_keep_a_run_from_beginning() {
        Town town = Town.in(folder).powers(1, 1).mapping(yaml -> yaml.replace("  basis:  ", "  # basis:  "));
        Said lint = town.shell().run("mappings", "lint").ends(Exit.DONE).shows("warning");
        assertThat(lint.out()).contains("basis");
        town.shell().run("doctor").shows("!  mappings", "hallbridge mappings lint");
    }
}
