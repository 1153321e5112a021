package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.run.Exit;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

class VerbTest {
    @TempDir
    private static Path folder;

    @Test
    void is_called_by_the_word_that_its_class_bears() {
        assertThat(Verb.ALL)
                .allSatisfy(verb -> assertThat(
                                verb.work().getAnnotation(Command.class).name())
                        .isEqualTo(verb.name()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void is_listed_by_its_name_alone_as_it_is_whole(Language language) {
        String lang = language.name().toLowerCase(Locale.ROOT);

        assertThat(Shell.in(folder).run("--help", "--lang", lang).out())
                .isEqualTo(Verbs.line(language).getUsageMessage());
    }

    @Test
    void is_whole_after_other_options_and_when_its_word_is_said_twice() {
        Shell.in(folder)
                .run("--quiet", "check", "check", "--places", "1")
                .ends(Exit.USAGE)
                .tells("there is no file, folder or job \"check\"");
    }
}
