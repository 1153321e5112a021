package io.hallbridge.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what of the field's rules is checked names nothing that is not there. */
class DomainCoverageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int WHERE = 3;
    private static final int PROOF = 4;
    private static final int GAP = 5;

    @Test
    void every_rule_it_names_is_a_rule_and_every_class_a_class() throws IOException {
        Set<String> rules =
                names(Files.readString(ROOT.resolve("docs/rules.md"))).collect(Collectors.toSet());
        Set<String> classes = classes("main");
        assertThat(rows("domain-coverage.md").stream().flatMap(row -> names(row[WHERE])))
                .hasSizeGreaterThan(50)
                .allMatch(name -> rules.contains(name) || classes.contains(name), "a rule of docs/rules.md or a class");
    }

    @Test
    void every_test_it_names_is_a_test() throws IOException {
        assertThat(rows("domain-coverage.md").stream().flatMap(row -> names(row[PROOF])))
                .allMatch(classes("test")::contains, "a test class");
    }

    @Test
    void what_is_done_is_proved_and_what_is_not_is_said() throws IOException {
        assertThat(rows("domain-coverage.md")).allSatisfy(row -> {
            assertThat(row[WHERE].isBlank()).isEqualTo(row[PROOF].isBlank());
            assertThat(row[WHERE] + row[GAP]).isNotBlank();
        });
    }

    @Test
    void every_rule_of_a_shipped_dataset_s_own_checks_has_its_place() throws IOException {
        Set<String> named = rows("domain-coverage.md").stream()
                .flatMap(row -> names(row[WHERE]))
                .collect(Collectors.toSet());
        String guide = Files.readString(ROOT.resolve("mappings/src/main/resources/datasets/guide/dataset.yaml"));
        List<String> checks = Pattern.compile("(?m)^ {2}([a-z]+(?:-[a-z]+)+):")
                .matcher(guide.substring(guide.indexOf("rules:")))
                .results()
                .map(found -> found.group(1))
                .toList();
        Set<String> ofSeveralRules = Set.of("fee-rows-and-basis", "department-known");
        assertThat(checks)
                .hasSizeGreaterThan(15)
                .allMatch(check -> named.contains(check) || ofSeveralRules.contains(check));
    }

    @Test
    void both_languages_say_the_same_of_the_same() throws IOException {
        List<String> english = essence("domain-coverage.md");
        assertThat(essence("domain-coverage.zh-CN.md")).isEqualTo(english);
    }

    /** A row's number, its names, and whether something is not done. */
    private static List<String> essence(String page) throws IOException {
        return rows(page).stream()
                .map(row -> row[1].strip() + row[WHERE] + row[PROOF] + (row[GAP].isBlank() ? "" : "gap"))
                .toList();
    }

    private static List<String[]> rows(String page) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs").resolve(page))) {
            if (line.startsWith("| ") && !line.startsWith("| |")) {
                rows.add(line.split("\\|", -1));
            }
        }
        return rows;
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).map(name -> name.replace("`", ""));
    }

    private static Set<String> classes(String kind) throws IOException {
        Set<String> classes = new java.util.HashSet<>();
        for (String module : List.of("mappings", "routes", "cli", "samples")) {
            Path sources = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return classes;
    }
}
