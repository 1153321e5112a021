package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child that a hall refuses because its parent is not there, night after night until the parent is. */
class RefusedChildrenTest {
    @TempDir
    Path folder;

    private Town town;
    private PickyHall hall;

    @BeforeEach
    void aPowerRefusedAndItsNoticeToo() throws IOException {
        town = Town.in(folder).powers(1, 2);
        write("datasets/notice/dataset.yaml", """
                dataset: notice
                title: { zh: 公示, en: notice }
                key: [number]
                parent: { dataset: power, field: power }
                """);
        write("datasets/notice/schema.json", """
                { "type": "object", "additionalProperties": false, "required": ["number", "power"], "properties": {
                  "number": { "title": "公示编号", "type": "string" },
                  "power": { "title": "权力编码", "type": "string" } } }
                """);
        write("mappings/example/notices.yaml", """
                mapping: example-notices
                dataset: notice
                source: example
                files: "notices*"
                fields:
                  number: { from: 公示编号 }
                  power:  { from: 权力编码 }
                """);
        town.settings(yaml -> yaml.replace("[ \"mappings/**/powers.yaml\" ]", "[ \"mappings/**/*.yaml\" ]"));
        town.file(
                "notices.csv", "公示编号,权力编码\nN1," + Town.code(1) + "\nN2," + Town.code(2) + "\n", StandardCharsets.UTF_8);
        hall = new PickyHall().refuse(Town.code(2), "no such item").refuse("N2", "no such parent");
        town.at(hall.exchange());
        town.run().ends(Exit.REFUSED).shows("accepted 2", "refused 2");
        hall.sent();
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private void write(String file, String text) throws IOException {
        Path target = town.root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    @Test
    void goes_in_the_very_run_that_sends_the_parent_again() {
        hall.acceptAll();
        town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "法规科")));
        town.run().ends(Exit.DONE).shows("accepted 2");
        assertThat(hall.sent()).containsExactly(Town.code(2), "N2");
        town.shell().run("quarantine", "list").shows("nothing is held back");
    }

    @Test
    void waits_for_a_parent_that_is_held_back_and_goes_with_it_later() {
        town.run().ends(Exit.DONE).shows("the hall refused 1 earlier", "1 document is held back");
        assertThat(hall.sent()).isEmpty();
        town.shell().run("quarantine", "show", "N2").ends(Exit.DONE).shows("parent");
        hall.acceptAll();
        town.shell().run("quarantine", "retry", Town.code(2)).ends(Exit.DONE);
        town.run().ends(Exit.DONE).shows("accepted 2");
        assertThat(hall.sent()).containsExactly(Town.code(2), "N2");
    }
}
