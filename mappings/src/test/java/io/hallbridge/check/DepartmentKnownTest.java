package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that lists its departments in codes/department.yaml is told of others, for every shipped dataset. */
class DepartmentKnownTest {
    @TempDir
    Path workspace;

    @Test
    void says_nothing_where_the_hall_has_no_list() {
        assertThat(found("power", content("power"))).isEmpty();
    }

    @Test
    void a_department_on_the_list_is_known_by_its_name_and_by_its_other_names() throws IOException {
        list("11522601000000019Q");
        ObjectNode known = content("power");

        assertThat(found("power", known)).isEmpty();
        known.put("subject", "示例局");
        assertThat(found("power", known)).isEmpty();
    }

    @Test
    void a_department_that_is_not_on_the_list_is_an_error() throws IOException {
        list("11522601000000027K");

        for (String dataset : List.of("power", "guide")) {
            Finding only = found(dataset, content(dataset)).get(0);
            assertThat(only.rule().id()).isEqualTo("department-unknown");
            assertThat(only.isError()).isTrue();
            assertThat(only.message().zh()).isEqualTo("“实施主体编码”的“11522601000000019Q”不在单位名单 department 里");
        }
    }

    @Test
    void a_name_that_is_not_that_codes_is_told() throws IOException {
        list("11522601000000019Q");
        ObjectNode other = content("power").put("subject", "凯里市另一局");

        assertThat(found("power", other))
                .extracting(finding -> finding.message().en())
                .containsExactly("\"实施主体\" is \"凯里市另一局\", but \"实施主体编码\" is the code of \"凯里市示例局\"");
    }

    private void list(String code) throws IOException {
        Files.createDirectories(workspace.resolve("codes"));
        Files.writeString(workspace.resolve("codes/department.yaml"), """
                table: department
                title: { zh: 单位, en: department }
                source: invented
                values:
                  "CODE": { zh: 凯里市示例局, en: the example office, words: [示例局] }
                """.replace("CODE", code));
    }

    private List<Finding> found(String name, ObjectNode content) {
        Problems problems = new Problems();
        Datasets all = Datasets.load(workspace, problems);
        assertThat(problems.all()).isEmpty();
        Dataset dataset = all.get(name);
        return Checks.of(dataset, all).check(Cases.document(dataset, content));
    }

    private static ObjectNode content(String dataset) {
        return Cases.of(dataset).path("documents").path("licence").deepCopy();
    }
}
