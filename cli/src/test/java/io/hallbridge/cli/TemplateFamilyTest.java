package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.run.Exit;
import io.hallbridge.workbook.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sound documents of each dataset's cases, written into templates as a department would, pass without a mapping. */
class TemplateFamilyTest {
    private static final Datasets DATASETS = Datasets.builtIn();

    @TempDir
    Path folder;

    private Said run(String... args) {
        return Shell.in(folder).run(args);
    }

    static Stream<Arguments> sound() {
        return Stream.of("power", "guide")
                .flatMap(name ->
                        cases(name).properties().stream().map(one -> Arguments.of(name, one.getKey(), one.getValue())));
    }

    private static JsonNode cases(String dataset) {
        try (InputStream in = TemplateFamilyTest.class.getResourceAsStream("/datasets/" + dataset + "/cases.yaml")) {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new ObjectMapper().<JsonNode>valueToTree(loaded).path("documents");
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sound")
    void a_sound_document_passes_in_the_template_of_its_dataset_and_in_that_of_its_family(
            String name, String which, JsonNode document) throws IOException {
        Dataset dataset = DATASETS.get(name);
        String family = DATASETS.table("item-type")
                .group(document.path("type").asText())
                .orElseThrow();
        run("datasets", "template", name, "-o", "all.xlsx").ends(Exit.DONE);
        run("datasets", "template", name, "--family", family, "-o", "family.xlsx")
                .ends(Exit.DONE);
        for (String file : new String[] {"all.xlsx", "family.xlsx"}) {
            fill(file, dataset, document);
            Said said = run("check", file, "--output", "json").ends(Exit.DONE);
            assertThat(said.json().at("/documents").asInt()).as(file).isEqualTo(1);
            assertThat(said.json().at("/findings")).as(file).isEmpty();
        }
        assertThat(titles("all.xlsx"))
                .hasSizeGreaterThanOrEqualTo(titles("family.xlsx").size());
    }

    /** Writes a document into the sheets whose columns have its fields' titles; every value must find its column. */
    private void fill(String file, Dataset dataset, JsonNode document) throws IOException {
        try (Workbook book = opened(file)) {
            write(book.getSheet(dataset.title().zh()), dataset, "", document);
            for (Map.Entry<String, JsonNode> field : document.properties()) {
                if (field.getValue().path(0).isObject()) {
                    Sheet sheet = book.getSheet(dataset.titleOf(field.getKey()));
                    String key = document.path(dataset.key().get(0)).asText();
                    for (JsonNode element : field.getValue()) {
                        Row row = write(sheet, dataset, field.getKey() + ".", element);
                        row.createCell(0).setCellValue(key);
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
                book.write(out);
            }
        }
    }

    private static Row write(Sheet sheet, Dataset dataset, String path, JsonNode element) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        element.properties().forEach(field -> {
            if (!field.getValue().path(0).isObject()) {
                int column = column(sheet.getRow(0), dataset.titleOf(path + field.getKey()));
                row.createCell(column).setCellValue(words(dataset, path + field.getKey(), field.getValue()));
            }
        });
        return row;
    }

    private static int column(Row titles, String title) {
        for (Cell cell : titles) {
            if (cell.getStringCellValue().replace("*", "").equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + title);
    }

    /** What the drop-down offers for a code; several values side by side. */
    private static String words(Dataset dataset, String path, JsonNode value) {
        List<String> words = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            words.add(Optional.ofNullable(dataset.codes().get(path))
                    .map(table -> DATASETS.table(table)
                            .values()
                            .get(one.asText())
                            .title()
                            .zh())
                    .orElse(one.asText()));
        }
        return String.join("、", words);
    }

    private Workbook opened(String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return new XSSFWorkbook(in);
        }
    }

    private List<String> titles(String file) throws IOException {
        try (Workbook book = opened(file)) {
            List<String> titles = new ArrayList<>();
            book.getSheetAt(1).getRow(0).forEach(cell -> titles.add(cell.getStringCellValue()));
            return titles;
        }
    }

    @Test
    void a_familys_template_has_its_columns_marks_what_it_needs_and_offers_its_types_alone() throws IOException {
        run("datasets", "template", "power", "--family", "punish", "-o", "a.xlsx")
                .ends(Exit.DONE);
        assertThat(titles("a.xlsx")).contains("*处罚方式", "*地方实施编码", "*权力来源").noneMatch(title -> title.contains("征收种类"));
        run("datasets", "template", "guide", "--family", "check", "-o", "b.xlsx")
                .ends(Exit.DONE);
        assertThat(titles("b.xlsx")).noneMatch(title -> title.contains("办件类型") || title.contains("受理条件"));
        try (Workbook book = opened("b.xlsx")) {
            assertThat(book.getSheet("填表说明").getRow(0).getCell(0).getStringCellValue())
                    .endsWith("hallbridge guide check");
            List<String> lists = book.getSheetAt(1).getDataValidations().stream()
                    .map(DataValidation::getPromptBoxText)
                    .toList();
            assertThat(lists).anyMatch(text -> text.contains("行政强制、行政检查。")).noneMatch(text -> text.contains("行政许可"));
        }
    }

    @Test
    void a_document_of_another_family_is_told_as_in_any_other_file() throws IOException {
        run("datasets", "template", "power", "--family", "handle", "-o", "a.xlsx")
                .ends(Exit.DONE);
        JsonNode levy = cases("power").path("levy");
        fill(
                "a.xlsx",
                DATASETS.get("power"),
                ((com.fasterxml.jackson.databind.node.ObjectNode) levy).put("type", "02"));
        run("check", "a.xlsx").ends(Exit.FINDINGS).shows("征收种类", "处罚方式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"power", "guide"})
    void the_help_names_every_family_there_is(String dataset) {
        Collection<String> families = Template.families(DATASETS.get(dataset), DATASETS);
        run("datasets", "template", "--help").ends(Exit.DONE).shows(families.toArray(String[]::new));
    }

    @Test
    void an_unknown_family_is_told_with_the_known_ones() {
        run("datasets", "template", "power", "--family", "punnish", "-o", "a.xlsx")
                .ends(Exit.USAGE)
                .tells("did you mean \"punish\"?", "general, punish, check, handle, public");
        Shell.in(folder)
                .inChinese()
                .run("datasets", "template", "power", "--family", "xyz", "-o", "a.xlsx")
                .ends(Exit.USAGE)
                .tells("没有类型族“xyz”。现有：general");
        assertThat(folder.resolve("a.xlsx")).doesNotExist();
    }
}
