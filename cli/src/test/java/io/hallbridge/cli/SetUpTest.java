package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces that are missing, new, or written wrong. */
class SetUpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "plan j",
                "push p",
                "run j",
                "status",
                "history k",
                "mappings list",
                "mappings lint",
                "mappings test",
                "mappings show m",
                "doctor"
            })
    void without_a_workspace_a_verb_says_how_to_make_one(String verb) {
        Shell.in(folder)
                .run(verb.split(" "))
                .ends(Exit.SETUP)
                .withoutResults()
                .tells("hallbridge.yaml", "hallbridge init DIR");
        Shell.in(folder).inChinese().run(verb.split(" ")).ends(Exit.SETUP).tells("指定工作区", "hallbridge init DIR");
    }

    @Test
    void a_folder_named_as_workspace_must_be_one() {
        Shell.in(folder)
                .run("status", "-w", "elsewhere")
                .ends(Exit.SETUP)
                .tells("elsewhere holds no hallbridge.yaml", "hallbridge init elsewhere");
    }

    @Test
    void a_workspace_is_found_from_a_folder_within() {
        Town town = Town.in(folder);
        Shell.in(town.root.resolve("inbox/example"))
                .run("mappings", "list")
                .ends(Exit.DONE)
                .shows("example-powers");
    }

    @Test
    void a_new_workspace_is_sound_and_private() throws IOException {
        Shell.in(folder)
                .run("init", "town")
                .ends(Exit.DONE)
                .shows("The workspace is ready", "hallbridge doctor -w town");
        Shell inside = Shell.in(folder.resolve("town"));
        inside.run("mappings", "test").ends(Exit.DONE).shows("1 case, 0 do not hold");
        inside.run("mappings", "lint").ends(Exit.DONE).shows("1 mapping, no errors, 0 warnings");
        inside.run("status").ends(Exit.DONE).shows("city  holds nothing yet", "no runs yet");
        inside.inChinese().run("status").ends(Exit.DONE).shows("还没有内容", "还没有运行过");
        inside.run("history", "X").ends(Exit.USAGE).tells("no document with the key \"X\" was ever sent");
        for (String secret : new String[] {"secrets", "state", "secrets/hall"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("town").resolve(secret))))
                    .endsWith("------");
        }
    }

    @Test
    void init_does_not_touch_a_folder_that_holds_something() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("town")).resolve("mine.txt"), "mine");
        Shell.in(folder)
                .run("init", "town")
                .ends(Exit.USAGE)
                .tells("is not empty")
                .withoutResults();
        Shell.in(folder).inChinese().run("init", "town").ends(Exit.USAGE).tells("不是空的");
        assertThat(folder.resolve("town")).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder.resolve("town/hallbridge.yaml")).doesNotExist();
    }

    @Test
    void init_cannot_make_a_folder_below_a_file() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Shell.in(folder).run("init", "file/town").ends(Exit.SETUP).tells("cannot be made");
    }

    @Test
    void an_unknown_sample_is_told_with_the_known_one() {
        Shell.in(folder)
                .run("init", "town", "--sample", "nowhere")
                .ends(Exit.USAGE)
                .tells("kaili");
    }

    @Test
    void everything_wrong_in_a_workspace_is_told_at_once_with_its_line() throws IOException {
        Town town = Town.in(folder);
        Path own = town.root.resolve("mappings/example/powers.yaml");
        Files.copy(own, town.root.resolve("mappings/example/other.yaml"));
        town.edit("mappings/example/other.yaml", yaml -> yaml.replace("source: example", "source: exmple"));
        town.edit("mappings/example/other.yaml", yaml -> yaml.replace("example-powers", "other"));
        town.mapping(yaml -> yaml.replace("as: code, words", "as: code, table: item-types, words")
                .replace("subject:  ", "subjects: "));
        town.settings(yaml -> yaml.replace("profile: reference", "profile: refrence")
                .replace("secret: {", "secrt: {")
                .replace("hall: city", "hall: town")
                .replace("errors: 50%", "errors: some")
                .replace("\"mappings/**/powers.yaml\"", "\"mappings/**/powers.yaml\", nowhere.yaml"));
        Said said = town.run().ends(Exit.SETUP).withoutResults().withoutStack();
        said.tells("The workspace cannot be used, ", "problems:");
        said.tells("halls.city.auth.secrt", "unknown key, did you mean \"secret\"?");
        said.tells("halls.city.profile", "there is no \"refrence\", did you mean \"reference\"?");
        said.tells("jobs.nightly.hall", "there is no hall \"town\"; known: city");
        said.tells("jobs.nightly.gate.errors", "a percentage belongs here, for instance 2%");
        said.tells("jobs.nightly.take[1]", "\"nowhere.yaml\" matches no mapping file");
        said.tells("mappings/example/other.yaml", "there is no source \"exmple\"; known: example");
        said.tells("fields.type.table", "there is no code table \"item-types\", did you mean \"item-type\"?");
        said.tells("fields.subjects", "did you mean \"subject\"?");
        said.nowhere("take[0]", "halls.city.limits");
        town.shell().inChinese().run("check").ends(Exit.SETUP).tells("工作区不能使用", "没有名为“town”的大厅；现有：city");
    }

    @Test
    void settings_that_are_no_yaml_are_told_with_the_line() {
        Town town = Town.in(folder).settings(yaml -> yaml.replace("halls:", "halls: {"));
        town.run().ends(Exit.SETUP).tells("hallbridge.yaml:").withoutStack();
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--, 0644", "rw-rw----, 0660"})
    void a_secret_that_others_may_read_keeps_a_run_from_beginning(String mode, String digits) throws IOException {
        Town town = Town.in(folder);
        Path secret = town.root.resolve("secrets/hall");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(mode));
        town.run()
                .ends(Exit.SETUP)
                .tells("secrets/hall is readable by others (mode " + digits + "); chmod 600 it")
                .nowhere(Files.readString(secret));
        town.shell().inChinese().run("doctor").ends(Exit.SETUP).tells("其他用户也能读（权限 " + digits + "），请执行 chmod 600");
    }

    @Test
    void a_state_folder_that_cannot_be_used_is_told() throws IOException {
        Town town = Town.in(folder).powers(1, 1);
        Files.delete(town.root.resolve("state"));
        Files.writeString(town.root.resolve("state"), "");
        town.run().ends(Exit.SETUP).tells("state").withoutStack();
        town.shell().run("doctor").ends(Exit.SETUP).shows("✗  ledger").withoutStack();
    }
}
