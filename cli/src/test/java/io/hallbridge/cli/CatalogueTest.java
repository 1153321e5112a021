package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked about datasets and mappings, and the completion script. */
class CatalogueTest {
    @TempDir
    Path folder;

    @Test
    void datasets_are_listed_within_and_without_a_workspace() {
        Shell.in(folder)
                .run("datasets", "list")
                .ends(Exit.DONE)
                .shows("power  power and responsibility", "after power")
                .withoutMessages();
        Shell.in(folder).inChinese().run("datasets", "list").ends(Exit.DONE).shows("权责清单事项", "上级 power");
        Shell.in(Town.in(folder).root).run("datasets", "list").ends(Exit.DONE).shows("guide");
        assertThat(Shell.in(folder)
                        .run("datasets", "list", "--output", "json")
                        .json()
                        .findValuesAsText("dataset"))
                .containsExactly("power", "guide", "case");
    }

    @Test
    void a_dataset_is_shown_with_its_fields_codes_and_rules() {
        Shell.in(folder)
                .run("datasets", "show", "power")
                .ends(Exit.DONE)
                .shows(
                        "power · power and responsibility",
                        "key: code",
                        "* name",
                        "text ≤ ",
                        "item-type: 00 ",
                        "rules: ");
        Shell.in(folder)
                .inChinese()
                .run("datasets", "show", "guide")
                .ends(Exit.DONE)
                .shows("键：", "上级：power", "materials.name");
        Shell.in(folder)
                .run("datasets", "show", "case")
                .ends(Exit.DONE)
                .shows("key: caseNo", "date and time", "case-result: 0 finished with a certificate", "promise-kept");
        assertThat(Shell.in(folder)
                        .run("datasets", "show", "power", "--output", "json")
                        .json()
                        .at("/schema/properties/name/title")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void an_unknown_dataset_is_told_with_the_nearest_and_all() {
        Shell.in(folder)
                .run("datasets", "show", "gide")
                .ends(Exit.USAGE)
                .withoutResults()
                .tells("there is no dataset \"gide\", did you mean \"guide\"?", "Known: power, guide, case");
        Shell.in(folder)
                .inChinese()
                .run("datasets", "show", "gide")
                .ends(Exit.USAGE)
                .tells("是不是“guide”？", "现有：power");
    }

    @Test
    void a_mapping_is_shown_field_by_field() {
        Town town = Town.in(folder);
        town.shell()
                .run("mappings", "list")
                .ends(Exit.DONE)
                .shows("example-powers  power  example  mappings/example/powers.yaml");
        town.shell()
                .run("mappings", "show", "example-powers")
                .ends(Exit.DONE)
                .shows("example-powers → power", "* name");
        town.shell()
                .inChinese()
                .run("mappings", "show", "example-powers")
                .ends(Exit.DONE)
                .shows("权力名称");
        assertThat(town.shell()
                        .run("mappings", "list", "--output", "json")
                        .json()
                        .findValuesAsText("mapping"))
                .containsExactly("example-powers");
    }

    @Test
    void explain_says_which_row_is_taken_for_the_header_and_which_columns_are_not_used() {
        Town town = Town.in(folder)
                .lines(Town.power(1))
                .edit("inbox/example/权责清单.csv", text -> text.replaceFirst("承办科室", "备用栏"));
        town.shell()
                .run("mappings", "show", "example-powers", "--explain", "inbox/example/权责清单.csv")
                .ends(Exit.DONE)
                .shows("inbox/example/权责清单.csv", "code", "← A", "columns not used: H 备用栏", "columns not found: ");
        town.shell()
                .inChinese()
                .run("mappings", "show", "example-powers", "--explain", "inbox/example/权责清单.csv")
                .ends(Exit.DONE)
                .shows("没有用到的列：H 备用栏", "没有找到的列：");
    }

    @Test
    void a_case_that_does_not_hold_is_told_with_what_differs() {
        Town town = Town.in(folder)
                .edit(
                        "mappings/example/powers.cases.yaml",
                        yaml -> yaml.replace("name: 示例许可, type", "name: 示例许可证, type"));
        town.shell()
                .run("mappings", "test")
                .ends(Exit.SETUP)
                .shows("fails  mappings/example/powers.cases.yaml:3", "示例许可证", "1 case, 1 does not hold");
        town.shell()
                .inChinese()
                .run("mappings", "test", "example-powers")
                .ends(Exit.SETUP)
                .shows("不符  ", "1 个用例，1 个不符");
        town.shell()
                .run("mappings", "test", "exampel-powers")
                .ends(Exit.USAGE)
                .tells("did you mean \"example-powers\"?");
    }

    @Test
    void the_completion_script_knows_every_verb() {
        Shell.in(folder)
                .run("completion")
                .ends(Exit.DONE)
                .withoutMessages()
                .shows("complete", "doctor", "--detailed-exitcode");
    }
}
