package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item that a department hands in as a form, one a sheet. */
class FormTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void makeTheTown() {
        town = Town.in(folder).mapping(yaml -> yaml.replace("source: example", "source: example\nlayout: form"));
    }

    @Test
    void is_checked_explained_and_sent() {
        town.file(town.list(), form(Town.power(1)).getBytes(StandardCharsets.UTF_8));
        town.shell().run("check").ends(Exit.DONE).shows("1 of 1 documents can be sent");
        town.shell()
                .run(
                        "mappings",
                        "show",
                        "example-powers",
                        "--explain",
                        town.list().toString())
                .ends(Exit.DONE)
                .shows("a form, one item a sheet", "← B");
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE).shows("accepted 1");
        }
    }

    @Test
    void is_named_with_what_was_looked_for_where_it_is_none() {
        town.file(town.list(), "窗口名称,一号\n".getBytes(StandardCharsets.UTF_8));
        town.shell()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("no sheet is such a form", "add its labels")
                .withoutStack();
        town.shell().inChinese().run("check").ends(Exit.FINDINGS).shows("没有一张工作表是这种竖表", "标签的叫法");
    }

    /** The list's columns as lines: each title beside its value. */
    private static String form(String power) {
        String[] titles = Town.HEADER.split(",", -1);
        String[] values = power.split(",", -1);
        StringBuilder lines = new StringBuilder("权责事项表（示例）\n");
        for (int i = 0; i < titles.length; i++) {
            lines.append(titles[i]).append(',').append(values[i]).append('\n');
        }
        return lines.toString();
    }
}
