package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * The pages with the help of every verb. They are written again by {@code mvn -pl cli -am test -Dtest=CommandsPageTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class CommandsPageTest {
    private static final Text HEAD = new Text("""
            # 命令

            [English](commands.md)

            由 `CommandsPageTest` 从程序写成；这里的文字与 `hallbridge 命令 --help` 相同。
            """, """
            # Commands

            [简体中文](commands.zh-CN.md)

            Written from the program by `CommandsPageTest`: the same words as `hallbridge VERB --help`.
            """);

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_holds_the_help_of_every_verb(Language language) throws IOException {
        Path page = Path.of("../docs", language == Language.ZH ? "commands.zh-CN.md" : "commands.md");
        String generated = HEAD.in(language)
                + section(Verbs.line(language))
                + Verbs.thatDoSomething(language).map(CommandsPageTest::section).collect(Collectors.joining());
        if (Boolean.getBoolean("update")) {
            Files.writeString(page, generated);
        }
        assertThat(page).as("rewrite it with -Dupdate=true").content().isEqualTo(generated);
    }

    private static String section(CommandLine verb) {
        String name = verb.getCommandSpec().qualifiedName().replaceFirst("^hallbridge ", "");
        return "\n## %s\n\n```text\n%s```\n".formatted(name, verb.getUsageMessage());
    }
}
