package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.cli.render.NextCommands;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever names the workspace with -w can copy the next command from what is said, and it works where it was said. */
class NextCommandsTest {
    @TempDir
    Path folder;

    private Town town;
    private Shell outside;

    @BeforeEach
    void make() {
        town = Town.in(folder);
        outside = Shell.in(folder);
        town.lines(Town.power(1), Town.power(2), Town.power(3, Map.of("权力类型", "许可类")));
    }

    @Test
    void names_the_workspace_again_in_the_next_command_of_a_run_and_of_the_status() throws Exception {
        try (SandboxHall hall = town.hall()) {
            outside.run("-w", "town", "run", "nightly").shows("held back: hallbridge -w town quarantine list --run ");
            outside.run("status", "--workspace", "town").shows("next: hallbridge -w town check nightly");
            outside.run("-w", "town", "check", "nightly").ends(Exit.FINDINGS);
        }
    }

    @Test
    void says_the_same_to_programs_to_cron_and_in_chinese() {
        assertThat(outside.run("-w", "town", "plan", "nightly", "--output", "json")
                        .json()
                        .at("/notes/0")
                        .asText())
                .contains("hallbridge -w town quarantine list --run ");
        town.settings(yaml -> yaml.replace("errors: 50%", "errors: 1%"));
        outside.run("-w", "town", "run", "nightly", "--quiet").tells(": hallbridge -w town check nightly");
        outside.inChinese().run("-w", "town", "run", "nightly").shows("什么也没有发送：hallbridge -w town check nightly");
    }

    @Test
    void the_command_that_sends_a_plan_can_be_copied() throws Exception {
        try (SandboxHall hall = town.hall()) {
            String out = outside.run("-w", "town", "plan", "nightly").out();
            String line = out.lines()
                    .filter(one -> one.startsWith("Send exactly this: "))
                    .findFirst()
                    .orElseThrow();
            String[] command =
                    line.substring("Send exactly this: hallbridge ".length()).split(" ");
            assertThat(command).startsWith("-w", "town", "push");
            outside.run(command).ends(Exit.DONE).shows("accepted 2");
        }
    }

    @Test
    void names_it_in_a_refusal_too() throws Exception {
        Files.writeString(folder.resolve("no.plan"), "no plan");
        outside.run("-w", "town", "push", "no.plan").ends(Exit.SETUP).tells("hallbridge -w town plan");
    }

    @Test
    void says_nothing_of_the_workspace_to_who_stands_in_it() {
        town.shell()
                .run("plan", "nightly")
                .shows(": hallbridge quarantine list")
                .nowhere("-w ");
    }

    @Test
    void a_folder_that_a_shell_would_take_apart_is_quoted() {
        Text status = new Text("下一步：hallbridge status", "next: hallbridge status");
        Set<String> verbs = Set.of("status");
        assertThat(NextCommands.in(Path.of("/srv/凯里 town's"), verbs).in(status).en())
                .isEqualTo("next: hallbridge -w '/srv/凯里 town'\\''s' status");
        assertThat(NextCommands.in(Path.of("/srv/凯里"), verbs).in(status).zh())
                .isEqualTo("下一步：hallbridge -w /srv/凯里 status");
    }

    @Test
    void a_verb_that_works_without_a_workspace_is_left_alone() {
        outside.run("-w", "nowhere", "check").ends(Exit.SETUP).tells("Make one: hallbridge init nowhere");
        assertThat(Hallbridge.commandLine(outside.terminal(), Language.EN)
                        .getSubcommands()
                        .keySet())
                .containsAll(Hallbridge.WITHOUT_WORKSPACE);
    }
}
