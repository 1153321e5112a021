package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a small workspace against a sandbox hall, night after night. */
class RunTest {
    @TempDir
    Path folder;

    private Town town;
    private SandboxHall hall;

    @BeforeEach
    void openTheHall() {
        town = Town.in(folder).powers(1, 5);
        hall = town.hall();
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private JsonNode json(String... verb) {
        String[] args = java.util.Arrays.copyOf(verb, verb.length + 2);
        args[verb.length] = "--output";
        args[verb.length + 1] = "json";
        return town.shell().run(args).json();
    }

    @Test
    void the_first_run_sends_all_and_the_second_nothing() {
        town.run().ends(Exit.DONE).withoutMessages().shows("read 6", "create 5", "sent 5 in 3 batches", "accepted 5");
        town.run().ends(Exit.DONE).withoutMessages().shows("unchanged 5", "create 0", "sent 0 in 0 batches");
        assertThat(json("status").at("/halls/city/held/power").asInt()).isEqualTo(5);
    }

    @Test
    void a_run_for_programs_is_one_object_whose_sums_agree() {
        town.lines(Town.power(1), Town.power(2), Town.power(3, Map.of("权力类型", "行政许可类")));
        JsonNode run = json("run", "nightly");
        assertThat(run.at("/version").asInt()).isEqualTo(1);
        for (String field :
                "read skipped documents unchanged created updated retired quarantined accepted refused inDoubt awaiting seconds exit"
                        .split(" ")) {
            assertThat(run.path(field).isNumber()).as(field).isTrue();
        }
        assertThat(run.at("/created").asInt()).isEqualTo(2);
        assertThat(run.at("/accepted").asInt()).isEqualTo(2);
        assertThat(run.at("/quarantined").asInt()).isEqualTo(1);
        assertThat(run.at("/findings/error").asInt()).isEqualTo(1);
        assertThat(run.at("/datasets/power/created").asInt()).isEqualTo(2);
        assertThat(run.at("/exit").asInt()).isZero();
    }

    @Test
    void one_changed_cell_sends_one_update_and_the_plan_shows_it_field_by_field() {
        town.run().ends(Exit.DONE);
        town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "法规科")), Town.power(3), Town.power(4), Town.power(5));
        town.shell()
                .run("plan", "nightly")
                .ends(Exit.DONE)
                .shows(
                        "~ power  " + Town.code(2),
                        "office",
                        "审批科 → 法规科",
                        "0 to create, 1 to update, 0 to retire, 4 unchanged");
        town.shell().run("plan", "nightly", "--detailed-exitcode").ends(Exit.CHANGES);
        town.run().ends(Exit.DONE).shows("update 1", "sent 1 in 1 batch ·", "accepted 1");
        town.shell().run("plan", "nightly", "--detailed-exitcode").ends(Exit.DONE);
        town.shell().run("history", Town.code(2)).ends(Exit.DONE).shows("+ v1", "~ v2", "审批科 → 法规科", "accepted");
    }

    @Test
    void a_plan_is_pushed_exactly_as_it_was_shown() {
        town.shell()
                .run("plan", "nightly", "--save", "tonight.plan")
                .ends(Exit.DONE)
                .shows("+ power  " + Town.code(1), "5 to create");
        town.powers(1, 9);
        town.shell().run("push", "tonight.plan").ends(Exit.DONE).shows("sent 5", "accepted 5");
    }

    @Test
    void what_left_a_complete_source_is_named_but_stays_unless_a_job_orders_otherwise() {
        town.run().ends(Exit.DONE);
        town.powers(1, 4);
        town.run().ends(Exit.DONE).shows("retire 0", "1 of power have left their source", "retire: { allow: true }");
        town.shell().inChinese().run("run", "nightly").ends(Exit.DONE).shows("power 有 1 条不在数据源里了");
        assertThat(json("status").at("/halls/city/held/power").asInt()).isEqualTo(5);
    }

    @Test
    void what_left_is_retired_by_order_and_under_the_guard() {
        town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 20% }"));
        town.run().ends(Exit.DONE);
        town.powers(1, 4);
        town.shell()
                .run("plan", "nightly")
                .ends(Exit.DONE)
                .shows("- power  " + Town.code(5), "left the source", "1 to retire");
        town.run().ends(Exit.DONE).shows("retire 1", "sent 1", "accepted 1");
        assertThat(json("status").at("/halls/city/held/power").asInt()).isEqualTo(4);
        town.shell().run("history", Town.code(5)).ends(Exit.DONE).shows("- v2");
    }

    @Test
    void the_guard_stops_a_retirement_of_too_many() {
        town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 20% }"));
        town.run().ends(Exit.DONE);
        town.powers(1, 3);
        town.run()
                .ends(Exit.FINDINGS)
                .shows("retire 0", "2 documents left the source", "none was retired", "retire.at-most");
        town.shell().inChinese().run("run", "nightly").ends(Exit.FINDINGS).shows("retire.at-most");
        assertThat(json("status").at("/halls/city/held/power").asInt()).isEqualTo(5);
    }

    @Test
    void an_order_for_this_once_lets_more_go_than_the_guard_and_no_more_than_it_says() {
        town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 20% }"));
        town.run().ends(Exit.DONE);
        town.powers(1, 3);
        town.run().ends(Exit.FINDINGS).shows("none was retired", "--allow-retire 2");
        town.shell()
                .run("run", "nightly", "--allow-retire", "1")
                .ends(Exit.FINDINGS)
                .shows("retire 0");
        town.shell()
                .run("plan", "nightly", "--allow-retire", "2")
                .ends(Exit.DONE)
                .shows("2 to retire");
        town.shell()
                .run("run", "nightly", "--allow-retire", "2")
                .ends(Exit.DONE)
                .shows("retire 2", "accepted 2");
        assertThat(json("status").at("/halls/city/held/power").asInt()).isEqualTo(3);
        town.powers(1, 1);
        town.shell().inChinese().run("run", "nightly").ends(Exit.FINDINGS).shows("这一次加 --allow-retire 2");
    }

    @Test
    void no_order_retires_from_a_source_that_is_empty() {
        town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 20% }"));
        town.run().ends(Exit.DONE);
        town.lines()
                .shell()
                .run("run", "nightly", "--allow-retire", "9")
                .ends(Exit.FINDINGS)
                .shows("retire 0");
    }

    @Test
    void a_closed_gate_sends_nothing() {
        town.settings(yaml -> yaml.replace("errors: 50%", "errors: 20%"));
        town.lines(Town.power(1), Town.power(2), Town.power(3, Map.of("权力类型", "行政许可类")));
        town.run()
                .ends(Exit.FINDINGS)
                .shows(
                        "1 of 3 documents are faulty",
                        "gate of 20%",
                        "nothing was sent",
                        "hallbridge check nightly",
                        "sent 0");
        town.shell().inChinese().run("run", "nightly").ends(Exit.FINDINGS).shows("超过任务的限度 20%，什么也没有发送");
        town.shell()
                .run("plan", "nightly")
                .ends(Exit.FINDINGS)
                .shows("nothing was sent")
                .nowhere("Send exactly this");
        town.shell().run("plan", "nightly", "-o", "tonight.plan").ends(Exit.FINDINGS);
        town.shell().run("push", "tonight.plan").ends(Exit.FINDINGS).tells("gate of 20%", "nothing was sent");
        assertThat(json("status").at("/halls/city/held").size()).isZero();
    }

    @Test
    void cron_hears_nothing_when_all_is_well_and_else_one_line() {
        town.shell()
                .run("run", "nightly", "--quiet")
                .ends(Exit.DONE)
                .withoutResults()
                .withoutMessages();
        town.settings(yaml -> yaml.replace("errors: 50%", "errors: 0%"));
        town.lines(Town.power(1), Town.power(3, Map.of("权力类型", "行政许可类")));
        Said said = town.shell()
                .run("run", "nightly", "--quiet")
                .ends(Exit.FINDINGS)
                .withoutResults();
        assertThat(said.err().lines()).as(said.toString()).hasSize(1);
        said.tells("hallbridge nightly ", " · 3 ", "hallbridge check nightly");
    }

    /** A lost ledger begins to count versions anew, which the hall does not take for what it holds in a higher one. */
    @Test
    void documents_the_hall_refuses_are_counted_and_told() throws IOException {
        Town.misbehave(hall, "refuse-some=" + Town.code(1));
        town.run()
                .ends(Exit.REFUSED)
                .shows("accepted 4", "refused 1", "the hall refused 1: hallbridge quarantine list --reason refused");
        town.shell().run("history", Town.code(1)).ends(Exit.DONE).shows("refused", "E-SANDBOX");
        town.shell().run("status").ends(Exit.DONE).shows("6  hall refused documents");
        loseTheLedger();
        town.shell().inChinese().run("run", "nightly", "-q").ends(Exit.REFUSED).tells("大厅拒绝了 1 条");
    }

    @Test
    void an_unknown_job_is_told_with_the_known_ones() {
        town.shell()
                .run("run", "nightli")
                .ends(Exit.USAGE)
                .tells("no job \"nightli\"", "nightly")
                .withoutResults();
        town.shell().inChinese().run("plan", "nightli").ends(Exit.USAGE).tells("没有任务“nightli”");
    }

    @Test
    void two_documents_of_one_key_are_both_told_of_and_held_back_however_far_apart() {
        String[] lines = new String[1_202];
        for (int number = 1; number <= 1_200; number++) {
            lines[number - 1] = Town.power(number);
        }
        lines[1_200] = Town.power(3, Map.of("承办科室", "法规科"));
        lines[1_201] = Town.power(1_150, Map.of("承办科室", "法规科"));
        town.settings(yaml -> yaml.replace("batch: 2,", "batch: 500,"))
                .powers(1, 3)
                .run()
                .ends(Exit.DONE);
        town.lines(lines);
        assertThat(json("check", "nightly").findValuesAsText("row"))
                .containsExactlyInAnyOrder("4", "1151", "1202", "1203");
        JsonNode run = json("run", "nightly");
        assertThat(run.at("/unchanged").asInt()).isEqualTo(2);
        assertThat(run.at("/accepted").asInt()).isEqualTo(1_196);
        assertThat(run.at("/quarantined").asInt()).isEqualTo(4);
        assertThat(run.at("/findings/error").asInt()).isEqualTo(4);
        assertThat(json("status").at("/quarantined").asInt()).isEqualTo(4);
    }

    @Test
    void a_ledger_that_was_lost_never_makes_the_hall_show_old_content_as_sent() throws IOException {
        town.run().ends(Exit.DONE);
        town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "法规科"))).run().ends(Exit.DONE);
        loseTheLedger();
        town.lines(Town.power(1), Town.power(2));
        town.run().ends(Exit.DONE).shows("accepted 2", "refused 0");
        town.shell().run("history", Town.code(2)).shows("E-VERSION", "accepted");
        loseTheLedger();
        town.run().ends(Exit.DONE).shows("accepted 2", "refused 0"); // the hall holds what the source says
    }

    private void loseTheLedger() throws IOException {
        try (var files = Files.list(town.root.resolve("state"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("ledger"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void an_item_without_a_national_code_is_held_back_and_listed() {
        town.lines(
                Town.power(1),
                Town.power(2, Map.of("实施编码", "XK0010100Y")),
                Town.power(3, Map.of("实施编码", "", "权力名称", "没有编码的示例")),
                Town.power(4));
        town.shell()
                .run("check", "nightly")
                .ends(Exit.FINDINGS)
                .shows("a code of the place's own where the national one belongs", "\"实施编码\" is not filled in");
        town.run().shows("held back 2", "accepted 2");
        town.shell().run("status").shows("2 held back", "power  XK0010100Y", "power  –", "权责清单.csv · 权责清单 · 4");
    }
}
