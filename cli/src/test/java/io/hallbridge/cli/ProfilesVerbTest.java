package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.cli.render.Width;
import io.hallbridge.hall.Profiles;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of profiles. */
class ProfilesVerbTest {
    @TempDir
    Path folder;

    private Town withOwn() throws IOException {
        Town town = Town.in(folder);
        Path profiles = Files.createDirectories(town.root.resolve("profiles"));
        Files.writeString(
                profiles.resolve("own.yaml"),
                renamed(Profiles.of(null, new Problems()).text("zhejiang-gateway")));
        try (var exchanges = Profiles.class.getResourceAsStream("/profiles/zhejiang-gateway.exchanges.yaml")) {
            String text = new String(exchanges.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(profiles.resolve("own.exchanges.yaml"), renamed(text));
        }
        return town;
    }

    private static String renamed(String yaml) {
        return yaml.replace("profile: zhejiang-gateway", "profile: own");
    }

    @Test
    void those_built_in_are_listed_anywhere_and_a_workspaces_own_in_it() throws IOException {
        Shell.in(folder)
                .run("profiles", "list")
                .ends(Exit.DONE)
                .withoutMessages()
                .shows("reference           reference contract v1", "built in  11 exchanges", "national-sharing")
                .nowhere("own");
        withOwn().shell().inChinese().run("profiles", "list").ends(Exit.DONE).shows("own ", "工作区", "内置", "11 条记录");
    }

    @Test
    void one_is_shown_as_it_is_written_so_that_it_can_be_copied() throws IOException {
        Town town = withOwn();
        String shown =
                town.shell().run("profiles", "show", "own").ends(Exit.DONE).out();
        assertThat(shown).isEqualTo(Files.readString(town.root.resolve("profiles/own.yaml")));
        JsonNode json = town.shell()
                .run("profiles", "show", "own", "--output", "json")
                .ends(Exit.DONE)
                .json();
        assertThat(json.at("/content/send/retire").asText()).isEqualTo("POST /items/cancel");
        town.shell()
                .run("profiles", "show", "refrence")
                .ends(Exit.USAGE)
                .tells("there is no profile \"refrence\", did you mean \"reference\"?");
    }

    @Test
    void exchanges_that_hold_are_counted() throws IOException {
        withOwn()
                .shell()
                .run("profiles", "test", "own", "reference")
                .ends(Exit.DONE)
                .withoutMessages()
                .shows("own        11 exchanges, all hold", "reference  11 exchanges, all hold");
        Shell.in(folder).run("profiles", "test", "--quiet").ends(Exit.DONE).withoutResults();
    }

    @Test
    void one_that_does_not_hold_is_shown_with_place_and_both_values() throws IOException {
        Town town = withOwn().edit("profiles/own.yaml", yaml -> yaml.replace("/items/cancel", "/items/drop"));
        Said said = town.shell().run("profiles", "test", "own").ends(Exit.SETUP).withoutStack();
        said.shows("fails  profiles/own.exchanges.yaml:109  撤下 withdrawn", """
                    calls[0].request.call
                      expected  POST /items/cancel
                      got       POST /items/drop
                """, "own  11 exchanges, 1 does not hold");
        assertThat(said.out().lines())
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
        town.shell()
                .inChinese()
                .run("profiles", "test", "own")
                .ends(Exit.SETUP)
                .shows("不符  ", "应为  POST /items/cancel", "实为  POST /items/drop", "11 条记录，1 条不符");
        JsonNode json = town.shell()
                .run("profiles", "test", "own", "--output", "json")
                .ends(Exit.SETUP)
                .json();
        assertThat(json.at("/exit").asInt()).isEqualTo(4);
        assertThat(json.at("/exchanges/8/differences/0/got").asText()).isEqualTo("POST /items/drop");
    }

    @Test
    void what_was_not_understood_is_said() throws IOException {
        withOwn()
                .edit("profiles/own.yaml", yaml -> yaml.replace("accepted: [ok]", "accepted: [done]"))
                .shell()
                .run("profiles", "test", "own")
                .ends(Exit.SETUP)
                .shows("expected  {P-0001=awaiting}", "got       look-up (an outcome that the profile does not know)");
    }

    @Test
    void lint_names_every_fault_and_what_is_not_recorded() throws IOException {
        Town town = withOwn()
                .edit(
                        "profiles/own.yaml",
                        yaml -> yaml.replace("limits:", "limts:").replace("retire: POST", "retire: SEND"))
                .edit("profiles/own.exchanges.yaml", yaml -> yaml.replaceFirst("outcome:", "outcom:"));
        Said said = town.shell().run("profiles", "lint", "own").ends(Exit.SETUP).withoutStack();
        said.shows(
                "profiles/own.yaml:33   send.limts   unknown key, did you mean \"limits\"?",
                "profiles/own.yaml:25   send.retire",
                "profiles/own.exchanges.yaml:41   exchanges[0].outcom   unknown key, did you mean \"outcome\"?");
        town.shell().run("profiles", "test", "own").ends(Exit.SETUP).tells("did you mean \"limits\"?");
        Files.delete(town.root.resolve("profiles/own.exchanges.yaml"));
        town.edit("profiles/own.yaml", yaml -> yaml.replace("limts:", "limits:").replace("SEND", "POST"));
        town.shell()
                .run("profiles", "lint", "own")
                .ends(Exit.DONE)
                .shows("warning  profiles/own.yaml   no exchanges are recorded", "1 profile, 0 errors, 1 warning");
        town.shell().run("profiles", "test", "own").ends(Exit.DONE).shows("no exchanges to replay");
        assertThat(town.shell()
                        .run("profiles", "lint", "own", "--output", "json")
                        .json()
                        .at("/warnings"))
                .hasSize(1);
    }

    @Test
    void the_doctor_tries_one_hall_for_real_after_replaying_its_profile() {
        Town town = Town.in(folder).powers(1, 2);
        try (SandboxHall hall = town.hall()) {
            town.shell()
                    .run("doctor", "--hall", "city")
                    .ends(Exit.DONE)
                    .shows("✓  profile reference  all 11 exchanges hold", "credential: accepted by the hall")
                    .nowhere("source example");
            town.shell().run("doctor", "--hall", "village").ends(Exit.USAGE).tells("there is no hall \"village\"");
        }
        town.shell().run("doctor", "--hall", "city").ends(Exit.UNREACHABLE).shows("✗  hall city", "nobody listens");
    }

    @Test
    void tables_have_a_title_and_are_linted_but_have_no_calls_to_replay() throws IOException {
        Town town = withOwn();
        town.shell()
                .run("profiles", "list")
                .shows("up-tables", "national aggregation tables, front-end database", "tables");
        town.shell().run("profiles", "test", "up-tables").ends(Exit.DONE).shows("hallbridge doctor compares them");
        town.shell().run("profiles", "lint", "up-tables").ends(Exit.DONE).shows("1 profile, 0 errors, 0 warnings");
        Files.writeString(town.root.resolve("profiles/bad.yaml"), "profile: bad\ntables:\n  guide: { rowz: 1 }\n");
        town.shell().run("profiles", "lint", "bad").ends(Exit.SETUP).shows("did you mean \"rows\"?");
    }
}
