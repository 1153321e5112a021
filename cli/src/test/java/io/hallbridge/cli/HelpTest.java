package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What {@code --help} says. The golden files are written again by {@code mvn -pl cli -am test -Dtest=HelpTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class HelpTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/hallbridge/cli/help");

    @TempDir
    static Path folder;

    static Stream<List<String>> verbs() {
        return lines(line(Language.EN)).map(HelpTest::words);
    }

    private static CommandLine line(Language language) {
        return Hallbridge.commandLine(
                new Shell(Path.of("."), java.util.Map.of(), "", false, false).terminal(), language);
    }

    private static Stream<CommandLine> lines(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::lines));
    }

    private static List<String> words(CommandLine line) {
        List<String> words =
                new ArrayList<>(List.of(line.getCommandSpec().qualifiedName().split(" ")));
        words.remove(0);
        return words;
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void each_verb_says_how_it_is_used_as_it_did_before(List<String> verb) throws IOException {
        for (Language language : Language.values()) {
            String lang = language.name().toLowerCase(Locale.ROOT);
            List<String> args = new ArrayList<>(verb);
            args.addAll(List.of("--help", "--lang", lang));
            Said said = Shell.in(folder)
                    .run(args.toArray(String[]::new))
                    .ends(Exit.DONE)
                    .withoutMessages();
            Path golden = GOLDEN.resolve(String.join("-", verb.isEmpty() ? List.of("hallbridge") : verb) + "." + lang);
            if (Boolean.getBoolean("update")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, said.out());
            }
            assertThat(golden).as("rewrite it with -Dupdate=true").content().isEqualTo(said.out());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_verb_option_and_parameter_is_described(Language language) {
        List<String> bare = new ArrayList<>();
        lines(line(language)).forEach(line -> {
            CommandLine.Model.CommandSpec spec = line.getCommandSpec();
            if (String.join("", spec.usageMessage().header()).isBlank()) {
                bare.add(spec.qualifiedName());
            }
            for (ArgSpec arg : spec.args()) {
                if (String.join("", arg.description()).isBlank()) {
                    bare.add(spec.qualifiedName() + " " + arg);
                }
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys() {
        ResourceBundle zh = Hallbridge.words(Language.ZH);
        ResourceBundle en = Hallbridge.words(Language.EN);
        assertThat(zh.getLocale().getLanguage()).isEqualTo("zh");
        assertThat(new TreeSet<>(own(zh))).isEqualTo(new TreeSet<>(own(en)));
    }

    /** The keys that stand in the bundle's own file, for a Chinese one without a key falls back to English. */
    private static java.util.Set<String> own(ResourceBundle bundle) {
        String file = bundle.getLocale().getLanguage().isEmpty() ? "Help.properties" : "Help_zh.properties";
        java.util.Properties read = new java.util.Properties();
        try (java.io.Reader in = new java.io.InputStreamReader(
                Hallbridge.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return read.stringPropertyNames();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_exit_codes_are_listed_where_a_process_can_end_in_many_ways(Language language) {
        for (String verb : List.of("", "run")) {
            String lang = language.name().toLowerCase(Locale.ROOT);
            Said said = Shell.in(folder)
                    .run((verb + " --help --lang " + lang).trim().split(" "));
            for (Exit exit : Exit.values()) {
                assertThat(said.out().replaceAll("\\s+", ""))
                        .contains((exit.code() + exit.meaning().in(language)).replaceAll("\\s+", ""));
            }
        }
    }

    @Test
    void without_a_verb_the_help_is_shown() {
        Said bare = Shell.in(folder).run();
        assertThat(bare.out()).isEqualTo(Shell.in(folder).run("--help").out());
    }
}
