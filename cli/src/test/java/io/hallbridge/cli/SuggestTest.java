package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings proposed for workbooks, and what mappings leave out. All content is invented. */
class SuggestTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void make() {
        town = Town.in(folder).powers(1, 3);
    }

    @Test
    void a_proposal_completed_by_hand_is_read_at_once() throws IOException {
        Path list = folder.resolve("other/清单2026.csv");
        Files.createDirectories(list.getParent());
        Files.copy(town.list(), list);
        Path yaml = town.root.resolve("mappings/other/powers.yaml");
        Files.createDirectories(yaml.getParent());
        town.shell()
                .run("mappings", "suggest", list.toString(), "--source", "example", "-o", yaml.toString())
                .ends(Exit.DONE)
                .shows(
                        "→ power, header in row 1",
                        "权力类型",
                        "title known",
                        "needed fields without a column: level, deptNature, state",
                        "the mapping is written: ",
                        "hallbridge mappings lint");
        String text = Files.readString(yaml);
        assertThat(text)
                .contains(
                        "mapping: example-powers-2",
                        "files: \"*清单*\"",
                        "  type: { from: 权力类型, as: code }",
                        "  # level: { constant: \"?\" }")
                .doesNotContain("sheet:");
        Files.writeString(
                yaml,
                text.replace("fields:\n", "fields:\n  powerSource: { constant: \"1\" }\n")
                        .replace("# level: { constant: \"?\" }", "level: { constant: \"4\" }")
                        .replace("# deptNature: { constant: \"?\" }", "deptNature: { constant: \"1\" }")
                        .replace("# state: { constant: \"?\" }", "state: { constant: \"1\" }"));
        town.shell().run("mappings", "lint").ends(Exit.DONE).shows("2 mappings, no errors, 0 warnings");
        town.shell()
                .run("check", list.toString(), "-m", "example-powers-2")
                .ends(Exit.DONE)
                .shows("3 of 3 documents can be sent");
        town.shell()
                .run("mappings", "suggest", list.toString(), "-o", yaml.toString())
                .ends(Exit.USAGE)
                .tells("is there already and is not written over");
    }

    @Test
    void without_a_workspace_it_is_printed() throws IOException {
        Path list = folder.resolve("清单.csv");
        Files.copy(town.list(), list);
        Shell.in(folder)
                .run("mappings", "suggest", "清单.csv")
                .ends(Exit.DONE)
                .shows("dataset: power", "source: source-name", "code: { from: 实施编码 }")
                .tells("→ power");
    }

    @Test
    void words_in_no_code_table_and_guesses_are_for_a_person_to_decide() throws IOException {
        Path list = folder.resolve("清单.csv");
        Files.writeString(
                list,
                "实施编码,权力名称,权力类型,公司,情况\n"
                        + "%s,甲,行政检察,凯里市示例局,在用\n%s,乙,行政许可,凯里市示例局,暂停\n".formatted(Town.code(1), Town.code(2)));
        Said said = Shell.in(folder).inChinese().run("mappings", "suggest", "清单.csv");
        said.ends(Exit.DONE)
                .shows(
                        "代码表 item-type 没有“行政检察”（1 处，最接近的是“行政检查”）。如果确实是那个意思，上一行加 words: { 行政检察: \"06\" }",
                        "# state: { from: 情况, as: code }",
                        "值都在代码表 item-state 里",
                        "# 没有用到的列：D 公司");
    }

    @Test
    void what_cannot_be_proposed_is_told() throws IOException {
        Files.writeString(folder.resolve("其他.csv"), "姓名,年龄\n甲,30\n");
        Shell shell = Shell.in(folder);
        shell.run("mappings", "suggest", "其他.csv").ends(Exit.FINDINGS).tells("no table of", "two titles");
        shell.run("mappings", "suggest", "没有.csv").ends(Exit.USAGE).tells("there is no file");
        shell.run("mappings", "suggest", "其他.csv", "--dataset", "powr")
                .ends(Exit.USAGE)
                .tells("did you mean \"power\"");
    }

    @Test
    void a_file_that_is_damaged_further_down_is_told() throws IOException {
        StringBuilder list = new StringBuilder(Town.HEADER).append('\n');
        for (int number = 1; number <= 600; number++) {
            list.append(Town.power(number)).append('\n');
        }
        Files.writeString(folder.resolve("清单.csv"), list + "\"一直没有结束");
        Shell.in(folder)
                .run("mappings", "suggest", "清单.csv")
                .ends(Exit.FINDINGS)
                .tells("never closed")
                .withoutStack();
    }

    @Test
    void coverage_counts_what_is_left_out() {
        town.file(
                "权责二.csv",
                Town.HEADER.replace("承办科室", "科室") + ",附注\n" + Town.power(7, Map.of("权力类型", "许可类")) + ",无\n",
                StandardCharsets.UTF_8);
        town.shell()
                .run("mappings", "coverage")
                .ends(Exit.DONE)
                .shows(
                        "example-powers    2 tables read, 4 documents",
                        "fields without a column",
                        "columns not used",
                        "K 附注",
                        "in no code table",
                        "“许可类” × 1");
        var json = town.shell()
                .run("mappings", "coverage", "example-powers", "--output", "json")
                .ends(Exit.DONE)
                .json();
        assertThat(json.at("/mappings/0/unknown/0/count").asInt()).isEqualTo(1);
        assertThat(json.at("/mappings/0/documents").asInt()).isEqualTo(4);
        town.shell()
                .run("mappings", "coverage", "exampl-powers")
                .ends(Exit.USAGE)
                .tells("did you mean");
    }

    @Test
    void coverage_tells_what_it_could_not_read() throws IOException {
        town.file("权责坏.csv", "甲,乙\n1,2\n", StandardCharsets.UTF_8);
        town.shell().run("mappings", "coverage").ends(Exit.FINDINGS).shows("not read: inbox/example/权责坏.csv");
    }
}
