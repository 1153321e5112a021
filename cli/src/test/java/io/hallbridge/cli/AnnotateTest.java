package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
}
