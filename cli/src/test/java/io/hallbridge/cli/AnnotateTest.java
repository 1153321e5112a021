package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department's list given back marked, and handed in again. */
class AnnotateTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void handInTwoFaults() {
        town = Town.in(folder)
                .lines(
                        Town.power(1),
                        Town.power(2, Map.of("权力类型", "行政许可类")),
                        Town.power(3, Map.of("权力名称", "=1+1", "权力类型", "处罚类")));
    }

    private Said check(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "check";
        args[1] = "nightly";
        System.arraycopy(more, 0, args, 2, more.length);
        return town.shell().run(args);
    }

    @Test
    void the_copy_is_named_and_the_exit_code_stays_what_the_check_found() {
        check("--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows("1 of 3 documents can be sent", "the annotated copy is in", "example/权责清单.xlsx");
        assertThat(town.root.resolve("back/example/权责清单.xlsx")).exists();
        town.shell()
                .inChinese()
                .run("check", "nightly", "--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows("标好的表在", "可以直接退回");
    }

    @Test
    void the_copy_handed_in_as_it_is_gives_the_same_findings_and_repaired_it_passes() throws IOException {
        JsonNode before = check("--annotate", "back", "--output", "json").json();
        assertThat(before.at("/annotated/0/copy").asText()).endsWith("权责清单.xlsx");
        byte[] copy = Files.readAllBytes(town.root.resolve("back/example/权责清单.xlsx"));
        Files.delete(town.list());
        town.file(town.root.resolve("inbox/example/权责清单.xlsx"), copy);
        JsonNode after = check("--output", "json").json();
        assertThat(after.at("/documents")).isEqualTo(before.at("/documents"));
        assertThat(after.at("/counts")).isEqualTo(before.at("/counts"));
        assertThat(after.findValuesAsText("cell")).isEqualTo(before.findValuesAsText("cell"));
        assertThat(after.findValuesAsText("message")).isEqualTo(before.findValuesAsText("message"));
    }

    @Test
    void where_nothing_is_wrong_nothing_goes_back() {
        town.mapping(yaml -> yaml.replaceAll("(?m)^.*punishmentMethod.*\n", "")).powers(1, 3);
        check("--annotate", "back").ends(Exit.DONE).shows("no workbook needs to go back");
        assertThat(town.root.resolve("back")).doesNotExist();
    }

    @Test
    void copies_never_go_where_departments_hand_in() {
        check("--annotate", "inbox/example/back")
                .ends(Exit.USAGE)
                .tells("inbox/example/back", "name another folder")
                .withoutResults();
        assertThat(town.root.resolve("inbox/example/back")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Files.writeString(town.root.resolve("back"), "a file");
        check("--annotate", "back").ends(Exit.SETUP).tells("back").withoutStack();
    }

    /** Faults that a cell may have, by header; an empty text is a fault too. */
    private static final List<Map.Entry<String, String>> FAULTS = List.of(
            Map.entry("权力类型", "行政许可类"),
            Map.entry("权力类型", ""),
            Map.entry("实施编码", "11522601MB0X00019Q4"),
            Map.entry("实施编码", "1.15226E+30"),
            Map.entry("基本编码", "520188"),
            Map.entry("权力名称", ""),
            Map.entry("权力名称", "=HYPERLINK(\"http://a\")"),
            Map.entry("设定依据", " 无 "),
            Map.entry("部门编码", "11522601MB0X00019A"),
            Map.entry("行使主体", "<b>示例局</b>&amp;"),
            Map.entry("责任事项", "受理；\t审查"));

    @Test
    void whatever_is_wrong_the_copy_handed_in_again_gives_the_same() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            String[] lines = new String[1 + random.nextInt(12)];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = random.nextInt(8) == 0 ? "合计," + i + ",,,,,,,," : faulty(i + 1, random);
            }
            Files.deleteIfExists(town.root.resolve("inbox/example/权责清单.xlsx"));
            town.lines(lines);
            JsonNode before =
                    check("--annotate", "back" + seed, "--output", "json").json();
            Path copy = town.root.resolve("back" + seed + "/example/权责清单.xlsx");
            if (!Files.exists(copy)) {
                continue; // nothing was wrong
            }
            Files.delete(town.list());
            town.file(town.root.resolve("inbox/example/权责清单.xlsx"), Files.readAllBytes(copy));
            JsonNode after = check("--output", "json").json();
            assertThat(told(after)).as("seed " + seed).isEqualTo(told(before));
        }
    }

    private static String faulty(int number, Random random) {
        Map<String, String> cells = new HashMap<>();
        for (int faults = random.nextInt(4); faults > 0; faults--) {
            Map.Entry<String, String> fault = FAULTS.get(random.nextInt(FAULTS.size()));
            cells.put(fault.getKey(), '"' + fault.getValue().replace("\"", "\"\"") + '"');
        }
        return Town.power(number, cells);
    }

    /** What a check says, but for the file's name. */
    private static List<Object> told(JsonNode json) {
        List<String> findings = new ArrayList<>();
        json.path("findings")
                .forEach(one -> findings.add(one.path("rule").asText() + " "
                        + one.path("key").asText() + " " + one.path("field").asText() + " "
                        + one.at("/origin/cell").asText() + " "
                        + one.path("value").asText() + " "
                        + one.path("message").asText()));
        Collections.sort(findings);
        return List.of(
                json.path("documents"),
                json.path("faulty"),
                json.path("counts"),
                json.at("/tables/0/skipped"),
                findings);
    }
}
