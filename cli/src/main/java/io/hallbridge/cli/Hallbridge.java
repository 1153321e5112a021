package io.hallbridge.cli;

import io.hallbridge.cli.render.NextCommands;
import io.hallbridge.cli.render.ProgressLine;
import io.hallbridge.cli.render.RunJson;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.cli.render.Terminal;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.LastWords;
import io.hallbridge.run.Runs;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.ProblemsFound;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: its verbs and the options that all of them share. */
@Command(name = "hallbridge", versionProvider = Version.class, sortOptions = false)
public class Hallbridge implements Runnable {
    /** The verbs to which a workspace means nothing. */
    static final Set<String> WITHOUT_WORKSPACE = Set.of("init", "demo", "completion");

    private final Terminal terminal;
    private final Language language;
    private final LastWords lastWords;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT)
    private @Nullable Path workspace;

    @Option(names = "--output", paramLabel = "text|json", defaultValue = "text", scope = ScopeType.INHERIT)
    private Output output;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable Lang lang;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /** The languages we speak; which one is chosen before the command line is parsed, so that its faults are told in it. */
    enum Lang {
        zh,
        en
    }

    /** How results are written. */
    enum Output {
        text,
        json
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    private Hallbridge(Terminal terminal, Language language, LastWords lastWords) {
        this.terminal = terminal;
        this.language = language;
        this.lastWords = lastWords;
    }

    public static void main(String[] args) {
        System.exit(run(args, Terminal.of(System.out, System.err)));
    }

    /** Does what the arguments ask and gives the exit code. */
    public static int run(String[] args, Terminal terminal) {
        return run(args, terminal, new LastWords());
    }

    /** The same, and the process, told to go meanwhile, waits until how it ended has been written. */
    static int run(String[] args, Terminal terminal, LastWords lastWords) {
        try (lastWords) {
            int exit = commandLine(terminal, Languages.choose(args, terminal), List.of(args), lastWords)
                    .execute(args);
            terminal.out().flush();
            terminal.err().flush();
            return exit;
        }
    }

    /** All verbs whole, for whoever asks what there is. */
    static CommandLine commandLine(Terminal terminal, Language language) {
        return commandLine(terminal, language, Verb.names(), new LastWords());
    }

    /** Those verbs whole that stand among what was typed; of the others the name alone. */
    private static CommandLine commandLine(
            Terminal terminal, Language language, Collection<String> typed, LastWords lastWords) {
        CommandLine line = new CommandLine(new Hallbridge(terminal, language, lastWords));
        Verb.ALL.forEach(verb -> verb.addTo(line, typed));
        line.setResourceBundle(words(language))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colourful(terminal.outIsTerminal()) ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(80)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(new Endings(terminal, language))
                .setParameterExceptionHandler(new Misunderstandings(terminal, language));
        ownOptionsFirst(line);
        tellExits(line, language);
        line.getSubcommands().entrySet().stream()
                .filter(verb -> verb.getKey().equals("run"))
                .forEach(verb -> tellExits(verb.getValue(), language));
        return line;
    }

    private static void ownOptionsFirst(CommandLine line) {
        line.getCommandSpec().usageMessage().sortOptions(false);
        line.getSubcommands().values().forEach(Hallbridge::ownOptionsFirst);
    }

    /** Lists in a verb's help all the ways a process can end. */
    private static void tellExits(CommandLine line, Language language) {
        Map<String, String> exits = new LinkedHashMap<>();
        for (Exit exit : Exit.values()) {
            exits.put(String.valueOf(exit.code()), exit.meaning().in(language));
        }
        line.getCommandSpec().usageMessage().exitCodeList(exits);
    }

    static ResourceBundle words(Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle(
                "io.hallbridge.cli.Help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The command line of this program with all its verbs whole. */
    CommandLine commandLine() {
        return commandLine(terminal, language);
    }

    /** The datasets of the workspace we stand in, or the shipped ones outside of any. */
    Datasets datasets() throws ProblemsFound {
        Optional<Path> folder = WorkspaceFolder.look(workspace, terminal.folder());
        if (folder.isEmpty()) {
            return Datasets.builtIn();
        }
        Problems problems = new Problems();
        Datasets datasets = Datasets.load(folder.get(), problems);
        problems.throwIfAny();
        return datasets;
    }

    /** The folder of the workspace we stand in or were told of, whether or not it is sound; empty outside of any. */
    Optional<Path> folderIfAny() {
        return WorkspaceFolder.look(workspace, terminal.folder());
    }

    /** The workspace we stand in or were told of, read and sound. */
    Workspace workspace() throws ProblemsFound {
        return Workspace.load(folder());
    }

    /** The same or, where there is none and none was named, what stands in for it. */
    Workspace workspaceIfAny() throws ProblemsFound {
        return WorkspaceFolder.look(workspace, terminal.folder()).isPresent()
                ? workspace()
                : Workspace.none(terminal.folder());
    }

    /** Runs in the workspace, with its ledger open. */
    Runs runs() throws ProblemsFound {
        Screen screen = screen();
        Workspace workspace = workspace();
        LogFile.begin(workspace.state());
        return new Runs(
                workspace,
                WorkspaceLedger.open(workspace),
                ProgressLine.on(screen),
                report -> RunJson.of(report, screen(NextCommands.here())).toString(),
                language,
                lastWords);
    }

    /** Tells runs that the process is to go, and waits for what they come to. */
    LastWords lastWords() {
        return lastWords;
    }

    /** Where this command prints, and how. */
    Screen screen() {
        return screen(commands());
    }

    private Screen screen(NextCommands commands) {
        return new Screen(terminal, language, output == Output.json, quiet, commands);
    }

    /** The commands that our sentences name, with the workspace where one was named. */
    NextCommands commands() {
        if (workspace == null) {
            return NextCommands.here();
        }
        Set<String> verbs = new TreeSet<>(Verb.names());
        verbs.removeAll(WITHOUT_WORKSPACE);
        return NextCommands.in(workspace, verbs);
    }

    /** The workspace's folder: the one named, else the nearest one above the current folder. */
    Path folder() {
        return WorkspaceFolder.find(workspace, terminal.folder());
    }

    /** A path given on the command line, from the folder the process was started in. */
    Path path(Path given) {
        return terminal.folder().resolve(given).normalize();
    }

    /** A file given on the command line, which must be there. */
    Path file(Path given) {
        Path file = path(given);
        if (!Files.isRegularFile(file)) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text("没有“" + given + "”这个文件，请检查名称", "there is no file \"" + given + "\"; check the name"));
        }
        return file;
    }

    /** Without a verb: the help. */
    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
