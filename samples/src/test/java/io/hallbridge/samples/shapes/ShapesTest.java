package io.hallbridge.samples.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Finding;
import io.hallbridge.samples.SameFiles;
import io.hallbridge.samples.Typed;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every shape of spreadsheet, as its golden file says. {@code mvn -pl samples -am test -Dtest=ShapesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true} writes the golden files anew.
 */
class ShapesTest {
    private static final Path SHAPES = Path.of("shapes");
    private static final Path EXPECTED = SHAPES.resolve("expected");

    private static final Pattern LINE = Pattern.compile("(?m)^\\|[^|]*\\| \\[[^\\]]+\\]\\(inbox/([^)]+)\\) (.*)$");
    private static final Pattern CELLS = Pattern.compile("[(（]([A-Z]+\\d+)(?:–([A-Z]+\\d+))?[)）]");

    private static Workspace workspace;

    /** A copy, so that nothing a command leaves behind gets among the samples. */
    @TempDir
    static Path copy;

    @BeforeAll
    static void copyTheWorkspace() throws Exception {
        for (Map.Entry<String, Path> file : SameFiles.in(SHAPES).entrySet()) {
            Path target = copy.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
        workspace = Workspace.load(copy);
    }

    static Stream<String> samples() throws IOException {
        return SameFiles.in(SHAPES.resolve("inbox")).keySet().stream();
    }

    private static ShapeReading read(String sample) throws Exception {
        return ShapeReading.of(workspace, copy.resolve("inbox/" + sample));
    }

    private static List<String> documents(String sample) throws Exception {
        return read(sample).tables.get(0).documents();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_as_its_golden_file_says(String sample) throws Exception {
        Path golden = EXPECTED.resolve(sample + ".json");
        String found = read(sample).golden();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_command_line_finds_the_same(String sample) throws Exception {
        ShapeReading read = read(sample);
        Typed check = Typed.in(copy, "check", "inbox/" + sample, "--output", "json");

        boolean sound = read.findings.stream().noneMatch(Finding::isError);
        assertThat(check.exit()).as(check.toString()).isEqualTo(sound ? 0 : 3);
        JsonNode said = new ObjectMapper().readTree(check.out());
        List<String> found = new ArrayList<>();
        for (JsonNode finding : said.get("findings")) {
            JsonNode origin = finding.path("origin");
            String row = origin.path("row").asText("null");
            found.add(String.join(
                    " ",
                    finding.path("severity").asText(),
                    finding.path("rule").asText(),
                    origin.path("sheet").asText("null"),
                    origin.path("cell").asText(row)));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(read.brief());
        assertThat(said.get("tables").findValuesAsText("documents"))
                .isEqualTo(read.tables.stream()
                        .map(table -> String.valueOf(table.documents().size()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "same-inline.xlsx",
                "same-strict.xlsx",
                "same.xls",
                "same-ole.xlsx",
                "same.ods",
                "same-utf8.csv",
                "same-gb18030.csv"
            })
    void the_same_table_gives_the_same_documents_in_every_format(String sample) throws Exception {
        ShapeReading usual = read("same.xlsx");
        ShapeReading other = read(sample);

        assertThat(other.tables.get(0).documents())
                .hasSize(12)
                .isEqualTo(usual.tables.get(0).documents());
        assertThat(other.tables.get(0).tally()).isEqualTo(usual.tables.get(0).tally());
        assertThat(other.findings).isEmpty();
    }

    @Test
    void days_are_the_same_whether_counted_from_1900_or_from_1904() throws Exception {
        assertThat(documents("date-1904.xlsx"))
                .isEqualTo(documents("date-1900.xlsx"))
                .hasSize(14);
    }

    @Test
    void every_sample_has_a_golden_file_and_there_are_no_others() throws Exception {
        assertThat(SameFiles.in(EXPECTED).keySet())
                .isEqualTo(
                        new TreeSet<>(samples().map(sample -> sample + ".json").toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_page_lists_every_sample_once_and_no_other(String page) throws Exception {
        assertThat(listed(page))
                .extracting(Listed::sample)
                .containsExactlyInAnyOrderElementsOf(samples().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_cells_that_the_page_names_are_where_something_is_found(String page) throws Exception {
        int named = 0;
        for (Listed line : listed(page)) {
            List<String> found = read(line.sample()).findings.stream()
                    .map(finding -> finding.origin().cell())
                    .toList();
            assertThat(found).as(line.sample()).containsAll(line.cells());
            named += line.cells().size();
        }

        assertThat(named).isGreaterThan(5);
    }

    /** A line of the page's tables: a sample, and the cells named in brackets, such as (G12–G14). */
    private record Listed(String sample, List<String> cells) {}

    private static List<Listed> listed(String page) throws IOException {
        List<Listed> listed = new ArrayList<>();
        Matcher line = LINE.matcher(Files.readString(SHAPES.resolve(page)));
        while (line.find()) {
            List<String> cells = CELLS.matcher(line.group(2))
                    .results()
                    .flatMap(cell -> Stream.of(cell.group(1), cell.group(2)))
                    .filter(Objects::nonNull)
                    .toList();
            listed.add(new Listed(line.group(1), cells));
        }
        return listed;
    }

    @Test
    void a_header_that_cannot_be_taken_names_the_candidates() throws Exception {
        assertThat(onlyFinding("header-two-places.xlsx").message().en()).contains("2、10", "9 columns fit in each");
        assertThat(onlyFinding("header-column-missing.xlsx").message().en())
                .contains("lacks: 实施编码", "序号、实施编号", "Nearest: 实施编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused-page.xls", "refused-encrypted.xlsx", "refused-charset.csv"})
    void a_file_that_cannot_be_read_gives_one_finding_about_the_file(String sample) throws Exception {
        assertThat(onlyFinding(sample).origin().where()).endsWith("inbox/" + sample);
        assertThat(read(sample).tables).isEmpty();
    }

    private static Finding onlyFinding(String sample) throws Exception {
        List<Finding> findings = read(sample).findings;
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void the_whole_inbox_can_be_checked_at_once() throws Exception {
        Typed check = Typed.in(copy, "check", "inbox", "--output", "json");

        assertThat(check.exit()).as(check.toString()).isEqualTo(3);
        JsonNode said = new ObjectMapper().readTree(check.out());
        assertThat(said.get("unreadable").asInt()).isEqualTo(5);
        assertThat(said.get("tables").findValuesAsText("file").stream().distinct())
                .hasSize((int) samples().count() - 5);
    }

    @Test
    void the_mappings_have_nothing_that_lint_would_tell() {
        Typed lint = Typed.in(copy, "mappings", "lint");

        assertThat(lint.exit()).as(lint.toString()).isZero();
        assertThat(lint.out()).contains("没有");
    }

    @Test
    void the_folder_stays_small() throws IOException {
        long bytes = 0;
        for (Path file : SameFiles.in(SHAPES).values()) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(1_500_000);
    }
}
