package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules a workspace grades otherwise and faults it waives, in every verb that checks. */
class WaiversTest {
    private static final String WRONG = "11522601MB0X00019A";

    @TempDir
    private Path folder;

    /** A list with a sound power and one whose credit code has the wrong check character. */
    private Town town() {
        String code = WRONG + "4" + Town.catalog(2);
        return Town.in(folder).lines(Town.power(1), Town.power(2, Map.of("实施编码", code, "部门编码", WRONG)));
    }

    private static Town waiving(Town town, String yaml) {
        return town.file(town.root.resolve("waivers.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String waiver(String place, String until) {
        return "waivers:\n  - rule: credit-code-valid\n    " + place
                + "\n    owner: 张科长（虚构）\n    reason: 证书换发中\n    until: " + until + "\n";
    }

    @Test
    void a_waived_fault_holds_nothing_back_and_is_counted_for_itself() throws Exception {
        Town town = town();
        try (SandboxHall hall = town.hall()) {
            town.shell().run("check", "nightly").ends(Exit.FINDINGS).shows("1 has errors");
            waiving(town, waiver("file: 权责清单.csv", "2099-12-31"));

            town.shell().run("check", "nightly").ends(Exit.DONE).shows("2 of 2 documents can be sent", "waived");
            JsonNode check =
                    town.shell().run("check", "nightly", "--output", "json").json();
            assertThat(check.at("/counts/waived").asInt()).isEqualTo(1);
            assertThat(check.at("/counts/error").asInt(-1)).isZero();
            assertThat(check.at("/findings"))
                    .anyMatch(one -> one.at("/severity").asText().equals("waived")
                            && one.at("/rule").asText().equals("credit-code-valid"));
            JsonNode plan =
                    town.shell().run("plan", "nightly", "--output", "json").json();
            assertThat(plan.at("/findings/waived").asInt()).isEqualTo(1);
            assertThat(plan.at("/quarantined").asInt(-1)).isZero();
            JsonNode run =
                    town.shell().run("run", "nightly", "--output", "json").json();
            assertThat(run.at("/findings/waived").asInt()).isEqualTo(1);
            assertThat(run.at("/accepted").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_waiver_opens_the_gate_that_the_fault_had_closed() {
        Town town = town().settings(yaml -> yaml.replace("errors: 50%", "errors: 10%"));
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.FINDINGS).shows("1 of 2 documents are faulty", "sent 0");
            waiving(town, waiver("dataset: power", "2099-12-31"));
            town.run().ends(Exit.DONE).shows("accepted 2", "waived: 1, by waivers.yaml");
            town.shell().inChinese().run("run", "nightly").ends(Exit.DONE).shows("已豁免 1 处：waivers.yaml");
        }
    }

    @Test
    void an_expired_waiver_is_told_with_its_line_and_accepts_nothing() {
        Town town = waiving(town(), waiver("dataset: power", "2020-01-31"));

        town.shell()
                .run("check", "nightly")
                .ends(Exit.FINDINGS)
                .shows("waivers.yaml", "held until 2020-01-31", "1 has errors");
        town.shell().inChinese().run("check", "nightly").shows("只到 2020-01-31");
    }

    @Test
    void a_waiver_that_matches_nothing_is_told_when_all_was_checked() {
        Town town = waiving(town(), waiver("dataset: power\n    key: '99*'", "2099-12-31"));

        town.shell().run("check", "nightly").shows("waivers.yaml", "matches no finding");
        town.shell().run("check", town.list().toString()).nowhere("waivers.yaml");
    }

    @Test
    void a_waiver_of_a_mandatory_rule_or_with_an_unknown_key_is_a_fault_of_the_set_up() {
        Town town = waiving(
                town(),
                waiver("dataset: power\n    who: x", "2099-12-31").replace("credit-code-valid", "value-missing"));

        town.shell()
                .run("check", "nightly")
                .ends(Exit.SETUP)
                .tells(
                        "waivers.yaml:2",
                        "\"value-missing\" is mandatory and cannot be waived",
                        "waivers.yaml:4",
                        "who");
    }

    @Test
    void a_rule_graded_otherwise_in_the_settings_is_so_everywhere() {
        Town town = town().settings(yaml -> yaml + "\nrules: { credit-code-valid: { severity: warning } }\n");

        town.shell().run("check", "nightly").ends(Exit.DONE).shows("should have");
        town.settings(yaml -> yaml.replace("severity: warning", "severity: off"));
        town.shell().run("check", "nightly").ends(Exit.DONE).nowhere("should have");
    }

    @Test
    void a_mandatory_rule_cannot_be_made_milder_and_the_line_is_named() {
        Town town = town().settings(yaml -> yaml + "\nrules:\n  code-parts-agree: { severity: warning }\n");
        int line = settingsLines(town);

        town.shell()
                .run("run", "nightly")
                .ends(Exit.SETUP)
                .tells("hallbridge.yaml:" + line, "\"code-parts-agree\" is mandatory");
        town.shell().inChinese().run("run", "nightly").ends(Exit.SETUP).tells("不能关闭或降级");
    }

    private static int settingsLines(Town town) {
        try {
            return java.nio.file.Files.readAllLines(town.root.resolve("hallbridge.yaml"))
                    .size();
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
