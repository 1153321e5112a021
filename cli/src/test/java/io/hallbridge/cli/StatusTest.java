package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.run.Exit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done, what waits and the one command that comes next. */
class StatusTest {
    @TempDir
    Path folder;

    private Town town;
    private PickyHall hall;

    @BeforeEach
    void make() {
        town = Town.in(folder).powers(1, 3);
        hall = new PickyHall();
        town.at(hall.exchange());
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private Said status() {
        return town.shell().run("status").ends(Exit.DONE);
    }

    private JsonNode json() {
        return town.shell().run("status", "--output", "json").json();
    }

    @Test
    void a_new_workspace_is_to_be_run() {
        status().shows("holds nothing yet", "no runs yet", "next: hallbridge run nightly");
    }

    @Test
    void nothing_waits_and_nothing_comes_next_when_all_is_well() {
        town.run().ends(Exit.DONE);
        status().shows("city  holds  power 3", "0  done").nowhere("waiting", "next:");
        assertThat(json().has("next")).isFalse();
    }

    @Test
    void what_is_done_stands_before_what_waits_and_that_before_the_next_command() {
        hall.refuse(Town.code(2), "no");
        town.lines(Town.power(1), Town.power(2), Town.power(3, Map.of("权力类型", "许可类")));
        town.run().ends(Exit.REFUSED);
        assertThat(status().out())
                .containsSubsequence(
                        "city  holds  power 1",
                        "last runs",
                        "waiting",
                        "2 held back: 1 by errors, 1 refused by the hall",
                        "next: hallbridge quarantine list --reason refused");
        town.shell().inChinese().run("status").shows("在等的", "扣下 2 条：有错 1，大厅拒绝 1", "下一步：hallbridge quarantine list");
        assertThat(json().path("refused").asInt()).isEqualTo(1);
        assertThat(json().path("next").asText()).isEqualTo("hallbridge quarantine list --reason refused");
    }

    @Test
    void errors_alone_lead_to_the_cells_they_are_in() {
        town.lines(Town.power(1), Town.power(3, Map.of("权力类型", "许可类"))).run();
        status().shows("1 held back: 1 by errors, 0 refused", "next: hallbridge check nightly");
    }

    @Test
    void a_hall_that_was_away_is_met_warily_and_the_run_goes_on_later() {
        hall.close();
        town.run().ends(Exit.UNREACHABLE);
        status().shows(
                        "was away or busy a moment ago",
                        "next: hallbridge run nightly",
                        "goes on where the last one stopped");
        assertThat(json().at("/halls/city/waryUntil").isTextual()).isTrue();
    }

    @Test
    void doubt_comes_before_everything_else() {
        hall.saysNothing();
        town.lines(Town.power(1), Town.power(3, Map.of("权力类型", "许可类"))).run().ends(Exit.DOUBT);
        status().shows(
                        "in doubt 1, in 1 batch, since ",
                        "next: hallbridge run nightly",
                        "finishes what is in doubt first");
        assertThat(json().at("/halls/city/inDoubtSince").isTextual()).isTrue();
    }

    @Test
    void a_run_at_work_is_told_and_what_it_is_sending_is_not_in_doubt() {
        hall.saysNothing();
        town.run().ends(Exit.DOUBT);
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"));
                Lease lease = ledger.lock(Lane.of("city", Set.of("power")), "20261123-010000-7f3a")
                        .orElseThrow()) {
            status().shows("at work: power 20261123-010000-7f3a").nowhere("in doubt 3", "in doubt 2");
            assertThat(lease.renew()).isTrue();
        }
    }
}
