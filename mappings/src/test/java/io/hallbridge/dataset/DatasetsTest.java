package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @TempDir
    Path workspace;

    private final Problems problems = new Problems();

    @Test
    void ships_every_dataset_folder_every_code_table_and_every_calendar_file() {
        Datasets shipped = Datasets.builtIn();

        assertThat(shipped.names()).containsExactlyInAnyOrderElementsOf(list("datasets", "built-in.yaml"));
        assertThat(shipped.tableNames()).containsExactlyInAnyOrderElementsOf(list("codes", ""));
        assertThat(shipped.calendarNames()).containsExactlyInAnyOrderElementsOf(list("calendars", ""));
    }

    @Test
    void reads_every_shipped_dataset_and_table_without_a_problem() {
        Datasets shipped = Datasets.builtIn();

        assertThat(shipped.inOrder()).extracting(Dataset::name).containsExactly("power", "guide", "case");
        assertThat(shipped.tableNames())
                .allSatisfy(name -> assertThat(shipped.table(name).values()).isNotEmpty());
    }

    @Test
    void every_group_of_a_code_is_a_value_of_the_group_table() {
        Datasets shipped = Datasets.builtIn();
        CodeTable types = shipped.table("item-type");

        assertThat(types.groups()).contains("item-family");
        assertThat(types.values().values())
                .filteredOn(value -> value.group().isPresent())
                .hasSize(11)
                .allMatch(value ->
                        shipped.table("item-family").contains(value.group().orElseThrow()));
        assertThat(types.group("00")).isEmpty();
    }

    @Test
    void names_a_field_by_its_title_in_the_national_tables() {
        Dataset guide = Datasets.builtIn().get("guide");

        assertThat(guide.titleOf("materials.need")).isEqualTo("材料必要性");
        assertThat(guide.titleOf("visits")).isEqualTo("到办事现场次数");
        assertThat(guide.titleOf("nothing")).isEqualTo("nothing");
        assertThat(guide.fields("fees"))
                .containsOnlyKeys("name", "standard", "basis", "reducible", "reducibleBasis", "remark");
    }

    @Test
    void every_field_has_a_title_and_a_description() {
        for (Dataset dataset : Datasets.builtIn().inOrder()) {
            dataset.fields().forEach((field, schema) -> {
                assertThat(schema.path("title").asText()).as(field).isNotEmpty();
                assertThat(schema.path("description").asText()).as(field).isNotEmpty();
                dataset.fields(field)
                        .forEach((inner, part) -> assertThat(part.has("title"))
                                .as(field + "." + inner)
                                .isTrue());
            });
        }
    }

    @Test
    void joins_the_key_fields_and_has_no_key_where_one_is_absent() throws IOException {
        Dataset power = Datasets.builtIn().get("power");
        Dataset twoFields = new Dataset(
                "x",
                power.title(),
                List.of("a", "b"),
                power.parent(),
                power.schema(),
                Map.of(),
                power.personal(),
                Map.of());
        ObjectMapper json = new ObjectMapper();

        assertThat(twoFields.keyOf(json.readTree("{\"a\":\"1\",\"b\":2}"))).contains("1|2");
        assertThat(twoFields.keyOf(json.readTree("{\"a\":\"1\"}"))).isEmpty();
    }

    @Test
    void a_workspace_file_stands_in_for_the_shipped_one_and_the_other_file_stays() throws IOException {
        write("datasets/power/dataset.yaml", """
                dataset: power
                title: { zh: 权责清单, en: power }
                key: [localCode]
                codes: { type: item-type, office: offices }
                """);
        write("codes/offices.yaml", """
                table: offices
                title: { zh: 科室, en: office }
                source: the department
                values: { a: { zh: 办公室, en: office } }
                """);

        Datasets all = Datasets.load(workspace, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(all.get("power").key()).containsExactly("localCode");
        assertThat(all.get("power").fields()).containsKey("accountability");
        assertThat(all.table("offices").codeOf("办公室")).contains("a");
        assertThat(all.inOrder()).extracting(Dataset::name).containsExactly("power", "guide", "case");
    }

    @Test
    void reports_every_problem_of_a_workspace_with_its_line() throws IOException {
        write("datasets/power/dataset.yaml", """
                dataset: powers
                title: { zh: 权责清单, en: power }
                key: [kode]
                codes: { type: item-types, materials.need: need }
                personals: []
                rules: { phones-differ: { severity: loud } }
                """);
        write("codes/need.yaml", """
                table: need
                title: { zh: 必要性, en: need }
                source: us
                values:
                  "1": { zh: 要, en: yes, words: [必要] }
                  "2": { zh: 必要, en: no }
                """);

        Datasets.load(workspace, problems);

        assertThat(problems.all())
                .extracting(Problem::file, Problem::line, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple("codes/need.yaml", 6, "values.2"),
                        tuple("datasets/power/dataset.yaml", 1, "dataset"),
                        tuple("datasets/power/dataset.yaml", 3, "key[0]"),
                        tuple("datasets/power/dataset.yaml", 4, "codes.type"),
                        tuple("datasets/power/dataset.yaml", 4, "codes.materials.need"),
                        tuple("datasets/power/dataset.yaml", 5, "personals"),
                        tuple("datasets/power/dataset.yaml", 6, "rules.phones-differ.severity"));
        assertThat(problems.all()).anyMatch(problem -> problem.text().en().contains("did you mean \"item-type\"?"));
        assertThat(problems.all()).anyMatch(problem -> problem.text().en().contains("did you mean \"code\"?"));
    }

    @Test
    void reports_a_parent_that_is_not_there_and_parents_in_a_circle() throws IOException {
        String head = "title: { zh: 甲, en: a }\nkey: [k]\n";
        String schema = "{\"type\":\"object\",\"properties\":{\"k\":{\"type\":\"string\"}}}";
        write("datasets/a/dataset.yaml", "dataset: a\n" + head + "parent: { dataset: b, field: k }\n");
        write("datasets/a/schema.json", schema);
        write("datasets/b/dataset.yaml", "dataset: b\n" + head + "parent: { dataset: a, field: k }\n");
        write("datasets/b/schema.json", schema);
        write("datasets/c/dataset.yaml", "dataset: c\n" + head + "parent: { dataset: powr, field: k }\n");
        write("datasets/c/schema.json", schema);

        Datasets all = Datasets.load(workspace, problems);

        assertThat(problems.all())
                .extracting(problem -> problem.text().en())
                .containsExactlyInAnyOrder(
                        "the parents go round in a circle; correct parent",
                        "the parents go round in a circle; correct parent",
                        "there is no dataset \"powr\", did you mean \"power\"?");
        assertThat(all.inOrder()).hasSize(6);
    }

    @Test
    void a_broken_schema_is_a_problem_with_its_line() throws IOException {
        write("datasets/power/schema.json", "{\n  \"properties\": {\n  \"a\": ]\n");

        Datasets.load(workspace, problems);

        assertThat(problems.all()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("datasets/power/schema.json");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(workspace.resolve(path).getParent());
        Files.writeString(workspace.resolve(path), content);
    }

    private static List<String> list(String folder, String except) {
        try (Stream<Path> paths = Files.list(RESOURCES.resolve(folder))) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(except))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
