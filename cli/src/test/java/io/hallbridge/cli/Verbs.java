package io.hallbridge.cli;

import io.hallbridge.finding.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program's verbs as a reader of the documents sees them. */
final class Verbs {
    private Verbs() {}

    static CommandLine line(Language language) {
        return Hallbridge.commandLine(new Shell(Path.of("."), Map.of(), "", false, false).terminal(), language);
    }

    /** Those without verbs below them, in the order of the help. */
    static Stream<CommandLine> thatDoSomething(Language language) {
        return below(line(language));
    }

    private static Stream<CommandLine> below(CommandLine line) {
        return line.getSubcommands().isEmpty()
                ? Stream.of(line)
                : line.getSubcommands().values().stream().flatMap(Verbs::below);
    }

    /** The one sentence that says what a verb does. */
    static String header(CommandSpec verb) {
        return String.join(" ", verb.usageMessage().header()).strip();
    }
}
