package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Profile;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that takes documents at once and decides on them later. */
class ReceiptsTest {
    @TempDir
    Path folder;

    private Town town;
    private SandboxHall hall;

    @BeforeEach
    void openTheHall() {
        town = Town.in(folder)
                .powers(1, 5)
                .settings(yaml -> yaml.replace("profile: reference", "profile: reference-deferred"));
        hall = town.hall();
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private void misbehave(String faults) {
        Town.misbehave(hall, faults);
    }

    @Test
    void what_was_sent_is_awaited_and_becomes_held_when_the_next_run_has_asked() {
        town.run().ends(Exit.DONE).shows("sent 5 in 3 batches · accepted 0", "awaiting 5");
        town.shell().run("status").ends(Exit.DONE).shows("awaiting the hall 5");
        town.run()
                .ends(Exit.DONE)
                .shows("unchanged 5", "sent 0", "the hall decided on what it had taken: accepted 5, refused 0");
        assertThat(town.shell()
                        .run("status", "--output", "json")
                        .json()
                        .at("/halls/city/held/power")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void the_verb_asks_without_reading_a_source_or_sending_anything() throws InterruptedException {
        misbehave("defer=30s");
        town.run().ends(Exit.DONE).shows("awaiting 5");
        town.shell().run("receipts").ends(Exit.DONE).nowhere("decided");
        assertThat(town.run()
                        .ends(Exit.DONE)
                        .shows("sent 0", "sent before, still open 5")
                        .exit())
                .isZero();
        misbehave("");
        town.shell().run("status", "--output", "json").shows("\"awaiting\" : 5");
    }

    @Test
    void what_the_hall_refuses_later_is_told_with_exit_6_and_no_longer_awaited() throws InterruptedException {
        misbehave("defer=1ms\nrefuse-some=" + Town.code(2));
        town.run().ends(Exit.DONE).shows("awaiting");
        Thread.sleep(50);
        town.shell().run("receipts").ends(Exit.REFUSED).shows("accepted 4, refused 1");
        town.shell().run("status", "--output", "json").shows("\"awaiting\" : 0");
        town.shell().run("history", Town.code(2)).shows("refused");
    }

    @Test
    void a_change_made_while_the_hall_decides_is_sent_and_the_older_decision_does_not_undo_it()
            throws InterruptedException {
        misbehave("defer=1s");
        town.run().ends(Exit.DONE).shows("awaiting 5");
        town.lines(
                Town.power(1, java.util.Map.of("权力名称", "改过的权力")),
                Town.power(2),
                Town.power(3),
                Town.power(4),
                Town.power(5));
        town.run().ends(Exit.DONE).shows("sent 1", "sent before, still open 4");
        misbehave("");
        Thread.sleep(1100);
        town.shell().run("receipts").ends(Exit.DONE);
        town.run().ends(Exit.DONE).shows("unchanged 5", "sent 0");
    }

    @Test
    void a_hall_that_decides_at_once_has_no_receipts_and_that_is_said() throws IOException {
        try (InputStream reference = Profile.class.getResourceAsStream("/profiles/reference.yaml")) {
            String yaml = new String(reference.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(town.root.resolve("profiles"));
            Files.writeString(
                    town.root.resolve("profiles/at-once.yaml"),
                    yaml.replaceFirst("(?m)^receipts: .*$", "").replace("profile: reference", "profile: at-once"));
        }
        town.settings(yaml -> yaml.replace("profile: reference-deferred", "profile: at-once"))
                .shell()
                .run("receipts")
                .ends(Exit.USAGE)
                .tells("decides at once and has no receipts to fetch");
    }

    @Test
    void documents_that_a_hall_puts_off_as_an_exception_are_asked_after_too() throws InterruptedException {
        town.settings(yaml -> yaml.replace("profile: reference-deferred", "profile: reference"));
        misbehave("defer=1ms@40%");
        town.run().ends(Exit.DONE).shows("awaiting");
        misbehave("");
        Thread.sleep(100);
        town.shell().run("receipts").ends(Exit.DONE).shows("the hall decided on what it had taken");
        town.run().ends(Exit.DONE).shows("unchanged 5", "sent 0");
    }

    @Test
    void a_hall_that_is_away_is_told_as_in_a_run() {
        town.run().ends(Exit.DONE);
        town.at("http://127.0.0.1:9/exchange/v1")
                .shell()
                .run("receipts")
                .ends(Exit.UNREACHABLE)
                .shows("cannot be reached");
    }
}
