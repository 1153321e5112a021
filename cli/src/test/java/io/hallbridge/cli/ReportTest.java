package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What a check writes for people, spreadsheets and programs. */
class ReportTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"&";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void handInFaults() {
        town = Town.in(folder)
                .lines(
                        Town.power(1),
                        Town.power(
                                2, Map.of("权力类型", HOSTILE.replace("\"", "\"\"").transform(s -> '"' + s + '"'))),
                        Town.power(3, Map.of("权力类型", "=cmd|calc")));
    }

    private String written(String file) throws IOException {
        return Files.readString(town.root.resolve(file));
    }

    @Test
    void several_reports_of_one_check_say_the_same() throws Exception {
        town.shell()
                .run(
                        "check",
                        "nightly",
                        "--report",
                        "r/a.json",
                        "--report",
                        "r/a.csv",
                        "--report",
                        "r/a.sarif",
                        "--report",
                        "r/a.xml",
                        "--report",
                        "r/a.html")
                .ends(Exit.FINDINGS)
                .shows("report: r/a.json", "report: r/a.html");
        JsonNode json = new ObjectMapper().readTree(written("r/a.json"));
        assertThat(json.at("/documents").asInt()).isEqualTo(3);
        assertThat(json.at("/faulty").asInt()).isEqualTo(2);
        assertThat(json.at("/sources/example/faulty").asInt()).isEqualTo(2);
        assertThat(json.at("/datasets/power/documents").asInt()).isEqualTo(3);
        int all = json.at("/findings").size();
        assertThat(json.at("/counts/error").asInt()).isEqualTo(2);
        assertThat(written("r/a.csv").lines()).hasSize(all + 1);
        JsonNode sarif = new ObjectMapper().readTree(written("r/a.sarif"));
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results").size()).isEqualTo(all);
        assertThat(sarif.at("/runs/0/results").findValuesAsText("fullyQualifiedName"))
                .contains("权责清单!D3", "权责清单!D4");
        Document junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(town.root.resolve("r/a.xml").toFile());
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(all + 1);
    }

    @Test
    void the_page_needs_nothing_beside_it_and_what_cells_hold_stays_text() throws IOException {
        town.shell().run("check", "nightly", "--report", "a.html").ends(Exit.FINDINGS);
        String page = written("a.html");
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "default-src 'none'", "D3", "D4")
                .doesNotContain("<script>alert", "http://", "https://", "src=");
    }

    @Test
    void the_page_calls_departments_by_their_names_and_shows_how_much_of_each_is_sound() throws IOException {
        town.settings(yaml -> yaml.replace("example: { folder", "example: { title: 凯里市示例局（虚构）, folder"));
        town.shell()
                .run("check", "nightly", "--report", "a.html", "--report", "a.json")
                .ends(Exit.FINDINGS);
        assertThat(written("a.html"))
                .contains(
                        "<td>凯里市示例局（虚构） <span class=\"soft name\">example</span></td>",
                        "<option value=\"example\">凯里市示例局（虚构）</option>",
                        "<title>凯里市示例局（虚构） 33.3 %</title>",
                        "<rect class=\"faulty\" x=\"33\" width=\"67\"");
        JsonNode json = new ObjectMapper().readTree(written("a.json"));
        assertThat(json.at("/sources/example/title").asText()).isEqualTo("凯里市示例局（虚构）");
        assertThat(json.at("/datasets/power/title").asText()).isEqualTo("power and responsibility");
    }

    @Test
    void the_table_opens_in_spreadsheets_and_holds_no_formula() throws IOException {
        town.shell().run("check", "nightly", "--report", "a.csv").ends(Exit.FINDINGS);
        assertThat(written("a.csv"))
                .startsWith("\uFEFFseverity,rule,")
                .contains("\"'=cmd|calc\"")
                .doesNotContain(",\"=cmd");
    }

    @Test
    void run_and_plan_leave_the_same_report_as_a_check() throws IOException {
        town.lines(
                Town.power(1),
                Town.power(2, Map.of("权力类型", "没有的类型")),
                Town.power(3),
                Town.power(3, Map.of("权力名称", "另一个名称")),
                Town.power(1),
                Town.power(4, Map.of("实施编码", "")));
        town.settings(yaml -> yaml.replace("gate: { errors: 50% }", "gate: { errors: 100% }"));
        town.shell().run("check", "nightly", "--report", "check.json").ends(Exit.FINDINGS);
        town.shell().run("plan", "nightly", "--report", "plan.json").shows("report: plan.json");
        try (SandboxHall hall = town.hall()) {
            town.shell()
                    .run("run", "nightly", "--report", "run.json", "--report", "run.html")
                    .shows("report: run.html");
            town.shell()
                    .run("run", "nightly", "--quiet", "--report", "cron.json")
                    .withoutResults();
        }
        JsonNode check = new ObjectMapper().readTree(written("check.json"));
        assertThat(check.at("/documents").asInt()).isEqualTo(5);
        assertThat(check.at("/faulty").asInt()).isEqualTo(4);
        for (String other : new String[] {"plan.json", "run.json", "cron.json"}) {
            JsonNode report = new ObjectMapper().readTree(written(other));
            assertThat(told(report)).as(other).isEqualTo(told(check));
            assertThat(sums(report)).as(other).isEqualTo(sums(check));
        }
        assertThat(written("run.html")).contains("<h1>Data quality report</h1>", "D3");
    }

    private static JsonNode sums(JsonNode report) {
        return ((ObjectNode) report.deepCopy()).without("findings");
    }

    private static List<String> told(JsonNode report) {
        List<String> findings = new ArrayList<>();
        report.at("/findings").forEach(one -> findings.add(one.toString()));
        Collections.sort(findings);
        return findings;
    }

    @Test
    void a_run_refuses_an_unknown_suffix_before_anything_is_sent() {
        try (SandboxHall hall = town.hall()) {
            town.shell()
                    .run("run", "nightly", "--report", "a.pdf")
                    .ends(Exit.USAGE)
                    .tells("a.pdf", ".csv .html .json .sarif .xml");
            assertThat(town.root.resolve("state/plans")).doesNotExist();
        }
        town.shell()
                .run("plan", "nightly", "--report", "a.pdf")
                .ends(Exit.USAGE)
                .tells("a.pdf");
    }

    @Test
    void a_run_that_gets_nowhere_leaves_the_former_report() throws IOException {
        try (SandboxHall hall = town.hall()) {
            town.shell().run("run", "nightly", "--report", "a.html").shows("report: a.html");
            String former = written("a.html");
            Files.delete(town.list());
            town.shell()
                    .run("run", "nightly", "--report", "a.html")
                    .shows("nothing was read, so no report was written")
                    .nowhere("report: a.html");
            assertThat(written("a.html")).isEqualTo(former);
        }
    }

    @Test
    void a_report_on_nothing_does_not_say_that_all_is_well() throws IOException {
        Files.delete(town.list());
        town.shell().run("check", "nightly", "--report", "a.html");
        assertThat(written("a.html")).contains("Nothing was read.").doesNotContain("Nothing wrong was found");
    }

    @Test
    void an_unknown_suffix_is_told_with_the_known_ones_before_anything_is_read() {
        town.shell()
                .run("check", "nightly", "--report", "a.pdf")
                .ends(Exit.USAGE)
                .tells("a.pdf", ".csv .html .json .sarif .xml")
                .withoutResults();
        town.shell()
                .inChinese()
                .run("check", "nightly", "--report", "a.pdf")
                .ends(Exit.USAGE)
                .tells("不认识报告 a.pdf 的后缀");
    }

    @Test
    void a_report_that_cannot_be_written_leaves_what_was_there() throws IOException {
        Files.createDirectories(town.root.resolve("a.html/inside"));
        town.shell()
                .run("check", "nightly", "--report", "a.html")
                .ends(Exit.SETUP)
                .tells("a.html")
                .withoutStack();
        assertThat(town.root.resolve("a.html/inside")).isDirectory();
        try (var files = Files.list(town.root)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("report-") || name.contains("unfinished"));
        }
    }

    @Test
    void personal_values_are_shown_nowhere_unless_asked_for() throws IOException {
        String secret = "示例秘密值";
        town.lines(Town.power(1), Town.power(2, Map.of("权力类型", secret)));
        try (InputStream in = ReportTest.class.getResourceAsStream("/datasets/power/dataset.yaml")) {
            String dataset = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Path own = town.root.resolve("datasets/power/dataset.yaml");
            Files.createDirectories(own.getParent());
            Files.writeString(own, dataset.replace("personal: []", "personal: [type]"));
        }
        Said said = town.shell()
                .run(
                        "check",
                        "nightly",
                        "--annotate",
                        "back",
                        "--report",
                        "a.html",
                        "--report",
                        "a.csv",
                        "--report",
                        "a.json")
                .ends(Exit.FINDINGS)
                .nowhere(secret);
        assertThat(said.out()).contains("***");
        assertThat(written("a.html") + written("a.csv") + written("a.json")).doesNotContain(secret);
        town.shell().run("plan", "nightly").nowhere(secret);
        town.shell()
                .run("check", "nightly", "--show-personal")
                .ends(Exit.FINDINGS)
                .shows(secret);
    }

    @Test
    void a_personal_key_is_shown_nowhere_and_a_telephone_number_by_its_ends() throws IOException {
        town.lines(Town.power(1, Map.of("权力类型", "13800001234")));
        try (InputStream in = ReportTest.class.getResourceAsStream("/datasets/power/dataset.yaml")) {
            String dataset = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Path own = town.root.resolve("datasets/power/dataset.yaml");
            Files.createDirectories(own.getParent());
            Files.writeString(own, dataset.replace("personal: []", "personal: [code, type]"));
        }
        town.shell()
                .run("check", "nightly", "--report", "a.json", "--report", "a.csv", "--report", "a.xml")
                .ends(Exit.FINDINGS)
                .shows("138****1234")
                .nowhere("13800001234")
                .nowhere(Town.code(1));
        assertThat(written("a.json") + written("a.csv") + written("a.xml"))
                .contains("138****1234")
                .doesNotContain("13800001234", Town.code(1));
    }

    @Test
    void what_is_waived_is_suppressed_for_programs() throws IOException {
        String wrong = "11522601MB0X00019A";
        town.lines(Town.power(1, Map.of("实施编码", wrong + "4" + Town.catalog(1), "部门编码", wrong)));
        String waivers = "waivers:\n  - rule: credit-code-valid\n    source: example\n    owner: 张科长（虚构）\n"
                + "    reason: 证书换发中\n    until: 2099-12-31\n";
        town.file(town.root.resolve("waivers.yaml"), waivers.getBytes(StandardCharsets.UTF_8));
        town.shell().run("check", "nightly", "--report", "a.sarif").ends(Exit.DONE);
        JsonNode results = new ObjectMapper().readTree(written("a.sarif")).at("/runs/0/results");
        assertThat(results.findValuesAsText("status")).contains("accepted");
        assertThat(results.findValuesAsText("level")).doesNotContain("none");
    }
}
