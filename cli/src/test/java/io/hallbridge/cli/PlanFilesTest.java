package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that may not be pushed, and a hall that another run is sending to. */
class PlanFilesTest {
    @TempDir
    Path folder;

    private Town town;
    private SandboxHall hall;
    private Path plan;

    @BeforeEach
    void makeAPlan() {
        town = Town.in(folder).powers(1, 3);
        hall = town.hall();
        town.shell().run("plan", "nightly", "-o", "tonight.plan").ends(Exit.DONE);
        plan = town.root.resolve("tonight.plan");
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private Said pushed() {
        return town.shell().run("push", "tonight.plan").withoutStack();
    }

    @Test
    void a_plan_that_a_run_has_overtaken_is_stale() {
        town.run().ends(Exit.DONE);
        pushed().ends(Exit.SETUP).tells("is stale", "hallbridge plan");
        town.shell().inChinese().run("push", "tonight.plan").ends(Exit.SETUP).tells("已经过时", "请重新生成计划");
    }

    @Test
    void a_plan_with_one_changed_bit_is_damaged() throws IOException {
        byte[] bytes = Files.readAllBytes(plan);
        bytes[bytes.length / 2] ^= 1;
        Files.write(plan, bytes);
        pushed().ends(Exit.SETUP).tells("tonight.plan").withoutResults();
        town.run().ends(Exit.DONE).shows("accepted 3");
    }

    @Test
    void a_plan_that_is_cut_off_is_damaged() throws IOException {
        byte[] bytes = Files.readAllBytes(plan);
        Files.write(plan, Arrays.copyOf(bytes, bytes.length - 40));
        pushed().ends(Exit.SETUP).tells("tonight.plan").withoutResults();
    }

    @Test
    void a_file_that_is_no_plan_is_not_pushed() throws IOException {
        Files.writeString(plan, "not a plan\n");
        pushed().ends(Exit.SETUP).tells("tonight.plan").withoutResults();
    }

    @Test
    void a_plan_for_a_hall_that_this_workspace_does_not_have_is_not_pushed() {
        town.settings(yaml -> yaml.replace("  city:", "  town:").replace("hall: city", "hall: town"));
        pushed().ends(Exit.SETUP).tells("no hall \"city\"");
    }

    @Test
    void a_plan_of_another_region_is_not_pushed() throws IOException {
        Town other = Town.in(Files.createDirectory(folder.resolve("other"))).at(hall.exchange());
        other.settings(yaml -> yaml.replace("522601", "522622"));
        other.shell()
                .run("push", plan.toString())
                .ends(Exit.SETUP)
                .tells("tonight.plan")
                .withoutStack();
    }

    @Test
    void one_run_at_a_time_sends_to_a_hall() throws Exception {
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"));
                Lease lease = ledger.lock(Lane.of("city", Set.of("power", "guide")), "20261123-010000-7f3a")
                        .orElseThrow()) {
            town.run()
                    .ends(Exit.LOCKED)
                    .tells("20261123-010000-7f3a", "is sending to \"city\"")
                    .withoutResults();
            town.shell()
                    .inChinese()
                    .run("push", "tonight.plan")
                    .ends(Exit.LOCKED)
                    .tells("正在向“city”发送");
            town.shell().run("status").ends(Exit.DONE).shows("at work: power 20261123-010000-7f3a");
        }
        town.run().ends(Exit.DONE).shows("accepted 3");
    }

    @Test
    void a_plan_shows_the_first_changes_and_all_on_demand() {
        town.powers(1, 60);
        town.shell().run("plan", "nightly").ends(Exit.DONE).shows("… and 10 more (--all shows them)", "60 to create");
        town.shell()
                .run("plan", "nightly")
                .shows("Plan saved: state/plans/", "Send exactly this: hallbridge push state/plans/");
        town.shell().run("plan", "nightly", "--all").shows(Town.code(60)).nowhere("--all shows them");
    }

    @Test
    void a_plan_holds_no_faulty_document() {
        town.lines(Town.power(1, Map.of("权力类型", "行政许可类")), Town.power(2));
        assertThat(town.shell()
                        .run("plan", "nightly", "--output", "json")
                        .json()
                        .findValuesAsText("key"))
                .containsExactly(Town.code(2));
    }
}
