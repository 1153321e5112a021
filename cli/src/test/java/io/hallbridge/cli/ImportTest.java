package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One workbook brought to the hall by an administrator. All content is invented. */
class ImportTest {
    @TempDir
    Path folder;

    private Town town;
    private SandboxHall hall;

    @BeforeEach
    void openAHall() {
        town = Town.in(folder).powers(1, 3);
        hall = town.hall();
        town.run().ends(Exit.DONE);
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    /** A workbook on the administrator's desk. */
    private Path desk(String name, String... lines) {
        Path file = folder.resolve(name);
        town.file(file, (Town.HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private Said imported(Shell shell, Path file, String... more) {
        String[] all = Stream.concat(Stream.of("import", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        return shell.run(all).withoutStack();
    }

    private static String renamed(int number) {
        return Town.power(number, Map.of("权力名称", "改过的权力" + number));
    }

    private String inbox(String name) throws IOException {
        return Files.readString(town.root.resolve("inbox/example").resolve(name));
    }

    @Test
    void shows_what_would_change_asks_and_sends() throws IOException {
        Path file = desk("新表权责.csv", renamed(1), Town.power(2), Town.power(3), Town.power(4));
        imported(town.shell().answering("y"), file)
                .ends(Exit.DONE)
                .shows(
                        "read with mapping example-powers",
                        "4 of 4 documents can be sent",
                        "~ power",
                        "改过的权力1",
                        "1 to create, 1 to update, 0 to retire, 2 unchanged",
                        "Send 2 changes to city and put the workbook into inbox/example in place of inbox/example/权责清单.csv? [y/N]",
                        "accepted 2",
                        "the workbook is now inbox/example/新表权责.csv");
        assertThat(inbox("新表权责.csv")).isEqualTo(Files.readString(file));
        town.run().ends(Exit.DONE).shows("unchanged 4", "sent 0");
    }

    @Test
    void a_no_leaves_everything_as_it_was() throws IOException {
        Path file = desk("权责清单.csv", renamed(1));
        for (String answer : new String[] {"n", "", "perhaps"}) {
            imported(town.shell().answering(answer), file)
                    .ends(Exit.DONE)
                    .shows("nothing was sent, and no file was touched");
        }
        assertThat(inbox("权责清单.csv")).doesNotContain("改过的权力");
        town.run().ends(Exit.DONE).shows("unchanged 3", "sent 0");
    }

    @Test
    void a_yes_is_understood_in_chinese() {
        Path file = desk("权责清单.csv", renamed(1), Town.power(2), Town.power(3));
        imported(town.shell().inChinese().answering("是"), file)
                .ends(Exit.DONE)
                .shows("向“city”发送 1 条变更，并把这份表放进 inbox/example，替换 inbox/example/权责清单.csv？", "接受 1");
    }

    @Test
    void what_the_workbook_replaces_is_kept() throws IOException {
        String before = inbox("权责清单.csv");
        Path file = desk("权责清单.csv", renamed(1), Town.power(2), Town.power(3));
        imported(town.shell(), file, "--yes").ends(Exit.DONE).shows("what it replaced is kept in state/replaced/");
        try (Stream<Path> kept = Files.walk(town.root.resolve("state/replaced"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(old -> assertThat(Files.readString(old)).isEqualTo(before));
        }
    }

    @Test
    void nothing_is_retired_for_being_absent_from_one_workbook() {
        town.settings(yaml -> yaml.replaceAll("retire: .*", "retire: { allow: true, at-most: 100% }"));
        Path file = desk("一条权责.csv", renamed(1));
        imported(town.shell(), file, "--yes")
                .ends(Exit.DONE)
                .shows("0 to retire", "1 of the documents stand in inbox/example/权责清单.csv too (and 2 only there)");
    }

    @Test
    void documents_that_leave_with_the_former_workbook_are_told_of() {
        Path file = desk("权责清单.csv", renamed(1));
        imported(town.shell(), file, "--yes")
                .ends(Exit.DONE)
                .shows("2 documents of the present inbox/example/权责清单.csv are not in the new one");
    }

    @Test
    void a_workbook_that_stands_in_its_folder_is_imported_where_it_is() throws IOException {
        town.lines(renamed(1), Town.power(2), Town.power(3));
        imported(town.shell(), town.list(), "--yes")
                .ends(Exit.DONE)
                .shows("the file stands in its folder", "accepted 1")
                .nowhere("put the workbook");
        assertThat(town.root.resolve("state/replaced")).doesNotExist();
    }

    @Test
    void what_the_hall_holds_already_is_not_sent() throws IOException {
        imported(town.shell(), desk("同样权责.csv", Town.power(1), Town.power(2)), "--yes")
                .ends(Exit.DONE)
                .shows("the hall holds all of this already");
        assertThat(town.root.resolve("inbox/example/同样权责.csv")).doesNotExist();
    }

    @Test
    void without_a_person_and_without_yes_nothing_is_sent() {
        imported(town.shell(), desk("权责清单.csv", renamed(1)))
                .ends(Exit.USAGE)
                .shows("1 to update")
                .tells("nothing was sent", "--yes");
        imported(town.shell().answering("y"), desk("权责清单.csv", renamed(1)), "--output", "json")
                .ends(Exit.USAGE);
        town.run().shows("sent 0");
    }

    @Test
    void faulty_documents_stay_behind_and_the_others_go() {
        Path file = desk("权责清单.csv", Town.power(1, Map.of("权力类型", "行政许可类")), renamed(2), Town.power(3));
        imported(town.shell(), file, "--yes")
                .ends(Exit.DONE)
                .shows(
                        "D2",
                        "行政许可类",
                        "2 of 3 documents can be sent",
                        "accepted 1",
                        "hallbridge quarantine list --run ");
    }

    @Test
    void behind_the_gate_nothing_is_sent_and_nothing_is_moved() throws IOException {
        Path file = desk("权责清单.csv", Town.power(1, Map.of("权力类型", "行政许可类")), Town.power(2, Map.of("权力类型", "无")));
        imported(town.shell(), file, "--yes")
                .ends(Exit.FINDINGS)
                .shows("2 of 2 documents are faulty", "nothing was sent");
        assertThat(inbox("权责清单.csv")).doesNotContain("行政许可类");
    }

    @Test
    void a_workbook_that_no_mapping_can_read_is_refused() throws IOException {
        Path file = folder.resolve("其他.csv");
        Files.writeString(file, "姓名,年龄\n甲,30\n乙,31\n");
        imported(town.shell(), file, "--yes").ends(Exit.FINDINGS).tells("其他.csv", "no header");
        imported(town.shell(), folder.resolve("没有.csv")).ends(Exit.USAGE).tells("there is no file");
        imported(town.shell(), folder).ends(Exit.USAGE).tells("is a folder");
    }

    @Test
    void of_mappings_that_fit_alike_the_one_whose_documents_the_hall_holds_is_taken() throws IOException {
        second();
        imported(town.shell(), desk("新表权责.csv", renamed(1), Town.power(2), Town.power(3)), "--yes")
                .ends(Exit.DONE)
                .shows("the hall holds 3 of the documents from its source \"example\"", "accepted 1");
    }

    @Test
    void where_nothing_tells_mappings_apart_one_must_be_named() throws IOException {
        second();
        Path file = desk("新表权责.csv", Town.power(7));
        imported(town.shell(), file, "--yes")
                .ends(Exit.USAGE)
                .tells("fits several mappings equally well", "example-powers", "other-powers", "-m");
        imported(town.shell(), file, "--yes", "-m", "other-powers")
                .ends(Exit.DONE)
                .shows("accepted 1");
        assertThat(town.root.resolve("inbox/other/新表权责.csv")).exists();
    }

    @Test
    void documents_that_another_source_sent_are_told_of() throws IOException {
        second();
        imported(town.shell(), desk("新表权责.csv", renamed(1)), "--yes", "-m", "other-powers")
                .ends(Exit.DONE)
                .shows("1 of them came from source \"example\" before");
    }

    /** A second department whose lists look the same. */
    private void second() throws IOException {
        Files.createDirectories(town.root.resolve("inbox/other"));
        Files.createDirectories(town.root.resolve("mappings/other"));
        String mapping = Files.readString(town.root.resolve("mappings/example/powers.yaml"));
        Files.writeString(
                town.root.resolve("mappings/other/powers.yaml"),
                mapping.replace("example-powers", "other-powers").replace("source: example", "source: other"));
        town.settings(yaml -> yaml.replaceFirst("(?m)^(sources:.*)", "$1\n  other: { folder: inbox/other }\n"));
    }

    @Test
    void where_the_hall_is_away_the_workbook_waits_for_the_next_run() throws IOException {
        hall.close();
        Path file = desk("权责清单.csv", renamed(1), Town.power(2), Town.power(3));
        imported(town.shell(), file, "--yes")
                .ends(Exit.UNREACHABLE)
                .shows("the workbook is now inbox/example/权责清单.csv");
        assertThat(inbox("权责清单.csv")).contains("改过的权力1");
    }

    @Test
    void a_name_that_later_runs_would_not_read_is_refused() {
        town.settings(yaml -> yaml.replace("*.{xlsx,xls,ods,csv}", "*清单*.csv"));
        imported(town.shell(), desk("新表权责.csv", renamed(1)), "--yes")
                .ends(Exit.USAGE)
                .tells("does not fit the pattern", "rename the file");
    }

    @Test
    void a_program_gets_one_object() {
        var json = imported(town.shell(), desk("权责清单.csv", renamed(1), Town.power(2)), "--yes", "--output", "json")
                .ends(Exit.DONE)
                .json();
        assertThat(json.path("plan").path("update").asInt()).isEqualTo(1);
        assertThat(json.path("run").path("accepted").asInt()).isEqualTo(1);
        assertThat(json.path("placed").asText()).isEqualTo("inbox/example/权责清单.csv");
        assertThat(json.path("check").path("documents").asInt()).isEqualTo(2);
    }
}
