package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The READMEs in both languages. Their tables of verbs and exit codes are written again by {@code mvn -pl cli -am test
 * -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)|(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern COMMAND = Pattern.compile("^(?:\\.{1,2}/)?hallbridge ([a-z].*?)(?:\\s+#.*)?$");

    private static final Pattern CLASS =
            Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+(?:[A-Z][a-z]+)*)(?:\\.(?!properties)[A-Za-z]+)?`");

    private static Path readme(Language language) {
        return ROOT.resolve(language == Language.ZH ? "README.zh-CN.md" : "README.md");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lists_every_verb(Language language) throws IOException {
        Text head = new Text("| 命令 | 作用 |\n|---|---|\n", "| verb | what it does |\n|---|---|\n");
        StringBuilder table = new StringBuilder(head.in(language));
        Verbs.thatDoSomething(language).forEach(verb -> table.append(row(verb.getCommandSpec(), language)));
        holds(readme(language), "verbs", table.toString());
    }

    private static String row(CommandSpec verb, Language language) {
        String page = language == Language.ZH ? "docs/commands.zh-CN.md" : "docs/commands.md";
        String name = verb.qualifiedName().replaceFirst("^hallbridge ", "");
        return "| [`%s`](%s#%s) | %s |\n".formatted(name, page, name.replace(' ', '-'), Verbs.header(verb));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lists_every_exit_code(Language language) throws IOException {
        Text head = new Text("| 码 | 含义 | 谁来处理 |\n|---|---|---|\n", "| code | meaning | who acts |\n|---|---|---|\n");
        StringBuilder table = new StringBuilder(head.in(language));
        for (Exit exit : Exit.values()) {
            table.append("| %d | %s | %s |\n"
                    .formatted(
                            exit.code(),
                            exit.meaning().in(language),
                            exit.actor().in(language)));
        }
        holds(readme(language), "exit codes", table.toString());
    }

    /** Expects a text between the comments that mark a part; with {@code -Dupdate=true} it is put there first. */
    private static void holds(Path file, String part, String expected) throws IOException {
        String begin = "<!-- " + part + ": written by ReadmeTest -->\n";
        String end = "<!-- end of " + part + " -->";
        String text = Files.readString(file);
        assertThat(text).contains(begin, end);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("rewrite it with -Dupdate=true")
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leads_only_to_files_that_exist(Language language) throws IOException {
        for (Path page : pages(language)) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.contains("://")) {
                    assertThat(page.resolveSibling(target)).as(page.toString()).exists();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shows_only_commands_that_are_understood(Language language) throws IOException {
        CommandLine line = Verbs.line(language);
        List<String> shown = new ArrayList<>();
        for (Path page : pages(language)) {
            shown.addAll(commands(page));
        }
        assertThat(shown).isNotEmpty().allSatisfy(command -> line.parseArgs(command.split("\\s+")));
    }

    /** What stands after {@code hallbridge} in the blocks of shell commands of a page. */
    private static List<String> commands(Path page) throws IOException {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        for (String row : Files.readAllLines(page)) {
            if (row.startsWith("```")) {
                shell = row.equals("```sh");
            } else if (shell) {
                Matcher command = COMMAND.matcher(row);
                if (command.matches()) {
                    commands.add(command.group(1).replaceAll("\\s+(&|[<>|].*)$", ""));
                }
            }
        }
        return commands;
    }

    /** The README and the pages about it that are written in the same language. */
    private static List<Path> pages(Language language) throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            boolean zh = language == Language.ZH;
            return Stream.concat(Stream.of(readme(language)), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> page.toString().endsWith(".zh-CN.md") == zh)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_contributors_are_told_to_look_at_exists() throws IOException {
        Set<String> classes = new HashSet<>();
        for (String module : List.of("mappings", "routes", "cli", "samples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(classes::add);
            }
        }
        List<String> named = CLASS.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(classes);
    }

    @Test
    void both_languages_show_the_same_commands() throws IOException {
        assertThat(commands(readme(Language.ZH)).stream().map(ReadmeTest::verb))
                .containsExactlyElementsOf(commands(readme(Language.EN)).stream()
                        .map(ReadmeTest::verb)
                        .toList());
    }

    private static String verb(String command) {
        return command.split(" ")[0];
    }
}
