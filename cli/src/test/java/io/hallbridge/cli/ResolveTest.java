package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.hall.Profile;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches left in doubt by a hall that can neither be asked nor be sent the same again: a person decides. */
class ResolveTest {
    @TempDir
    Path folder;

    private Town town;
    private PickyHall hall;

    @BeforeEach
    void aHallThatCanNeitherBeAskedNorSentAgain() throws IOException {
        town = Town.in(folder).powers(1, 2);
        hall = new PickyHall().saysNothing();
        town.at(hall.exchange());
        Path profiles = Files.createDirectories(town.root.resolve("profiles"));
        try (InputStream reference = Profile.class.getResourceAsStream("/profiles/reference.yaml")) {
            String simple = new String(reference.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("look-up:") && !line.startsWith("  idempotency:"))
                    .collect(Collectors.joining("\n"));
            Files.writeString(profiles.resolve("reference.yaml"), simple);
        }
        town.run().ends(Exit.DOUBT);
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private JsonNode batches() {
        return town.shell().run("ledger", "resolve", "--output", "json").json();
    }

    private String batch() {
        return batches().at("/0/batch").asText();
    }

    private int held() {
        return town.shell()
                .run("status", "--output", "json")
                .json()
                .at("/halls/city/held/power")
                .asInt();
    }

    @Test
    void a_run_leaves_it_alone_and_names_the_command_that_decides() {
        hall.acceptAll();
        town.run().ends(Exit.DOUBT).shows("2 sent before are still in doubt", "hallbridge ledger resolve");
        assertThat(hall.sent()).hasSize(2);
        Said list = town.shell().run("ledger", "resolve").ends(Exit.DONE);
        list.shows(batch().substring(0, 12), "city · power", "2 documents", "since ", "--accepted (or --not-accepted)");
        Said shown =
                town.shell().run("ledger", "resolve", batch().substring(0, 8)).ends(Exit.DONE);
        shown.shows(Town.code(1), Town.code(2), "权责清单.csv", "--not-accepted");
        town.shell().inChinese().run("ledger", "resolve").ends(Exit.DONE).shows("2 条", "向大厅核实后决定");
    }

    @Test
    void accepted_settles_it_and_nothing_is_sent_again() {
        town.shell()
                .run("ledger", "resolve", batch().substring(0, 12), "--accepted")
                .ends(Exit.DONE)
                .shows("2 documents are now taken for accepted");
        assertThat(held()).isEqualTo(2);
        hall.acceptAll().sent();
        town.run().ends(Exit.DONE).shows("unchanged 2", "sent 0");
        assertThat(hall.sent()).isEmpty();
        town.shell().run("history", Town.code(1)).shows("accepted");
        town.shell().run("status").shows("resolve");
        assertThat(batches()).isEmpty();
    }

    @Test
    void not_accepted_sets_its_documents_free_for_the_next_run() {
        hall.acceptAll().sent();
        JsonNode decided = town.shell()
                .run("ledger", "resolve", batch(), "--not-accepted", "--output", "json")
                .ends(Exit.DONE)
                .json();
        assertThat(decided.path("accepted").asBoolean(true)).isFalse();
        assertThat(decided.path("documents").asInt()).isEqualTo(2);
        town.shell().run("ledger", "resolve").shows("no batch is in doubt");
        town.run().ends(Exit.DONE).shows("accepted 2");
        assertThat(hall.sent()).hasSize(2);
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_is_told() {
        town.shell().run("ledger", "resolve", "--accepted").ends(Exit.USAGE).tells("name the batch");
        town.shell()
                .run("ledger", "resolve", batch(), "--accepted", "--not-accepted")
                .ends(Exit.USAGE)
                .tells("not both");
        town.shell()
                .run("ledger", "resolve", "ffff0000", "--accepted")
                .ends(Exit.USAGE)
                .tells("no batch in doubt");
        town.shell()
                .inChinese()
                .run("ledger", "resolve", "ffff0000")
                .ends(Exit.USAGE)
                .tells("没有编号以“ffff0000”开头");
        town.shell()
                .run("ledger", "resolve", "--hall", "county")
                .ends(Exit.USAGE)
                .tells("no hall \"county\"");
        assertThat(batches()).hasSize(1);
    }

    @Test
    void a_hall_that_can_be_asked_is_left_to_the_next_run_unless_it_is_forced() throws IOException {
        Files.delete(town.root.resolve("profiles/reference.yaml"));
        town.shell()
                .run("ledger", "resolve", batch(), "--accepted")
                .ends(Exit.USAGE)
                .tells("finds out by itself", "--force");
        town.shell().run("ledger", "resolve").shows("the next run of the job finds out");
        assertThat(batches()).hasSize(1);
        town.shell()
                .inChinese()
                .run("ledger", "resolve", batch(), "--accepted", "--force")
                .ends(Exit.DONE)
                .shows("2 条记为大厅已接受");
    }

    @Test
    void nobody_decides_while_a_run_is_at_work_on_the_same_lane() {
        String batch = batch();
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"));
                Lease lease = ledger.lock(Lane.of("city", Set.of("power")), "20261123-010000-7f3a")
                        .orElseThrow()) {
            town.shell()
                    .run("ledger", "resolve", batch, "--accepted")
                    .ends(Exit.LOCKED)
                    .tells("20261123-010000-7f3a");
            assertThat(lease.renew()).isTrue();
        }
        assertThat(held()).isZero();
    }
}
