package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.cli.render.SuggestionText;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.suggest.Suggester;
import io.hallbridge.suggest.Suggestion;
import io.hallbridge.suggest.SuggestionYaml;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proposes a mapping for a workbook that nobody has mapped yet. */
@Command(name = "suggest")
class SuggestVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private MappingsVerb mappings;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "dataset")
    private @Nullable String dataset;

    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "source")
    private @Nullable String source;

    @Option(
            names = {"-o", "--save"},
            paramLabel = "FILE.yaml")
    private @Nullable Path save;

    @Override
    public Exit go() throws Exception {
        Hallbridge hallbridge = mappings.hallbridge();
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspaceIfAny();
        Path workbook = hallbridge.file(file);
        refuseToWriteOver();
        try (Tables tables = TableFiles.open(workbook, ReadOptions.none())) {
            Suggester suggester = new Suggester(workspace.datasets(), workspace.mappings());
            Suggestion proposed = suggester
                    .suggest(
                            tables,
                            Optional.ofNullable(dataset).map(name -> DatasetsVerb.named(name, workspace.datasets())))
                    .orElseThrow(() -> new CannotGoOn(Exit.FINDINGS, nothingKnown(workspace.shownAs(workbook))));
            say(suggester.read(proposed, tables), workbook, workspace, screen);
        }
        return Exit.DONE;
    }

    private void refuseToWriteOver() {
        if (save != null && Files.exists(mappings.hallbridge().path(save))) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            save + " 已经有了，不覆盖；请换一个名字，或先移走它",
                            save + " is there already and is not written over; name another file, or move it away"));
        }
    }

    private static Text nothingKnown(String workbook) {
        return new Text(
                workbook + " 里没有一张表有两个以上认得的标题；如果是竖表（一张表一项），请参照 docs/mapping.md 手写 layout: form",
                "no table of " + workbook
                        + " has two titles that are known; if it is a form (one item a sheet), write a mapping with layout: form by hand");
    }

    private void say(Suggestion suggestion, Path workbook, Workspace workspace, Screen screen) throws Exception {
        String from = source(workbook, workspace);
        String name = name(from + "-" + suggestion.dataset().name() + "s", workspace.mappings());
        String yaml =
                SuggestionYaml.of(suggestion, workspace.datasets(), screen.language(), name, from, glob(workbook));
        SuggestionText text = new SuggestionText(suggestion, screen);
        if (save != null) {
            Path target = mappings.hallbridge().path(save);
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(target, yaml);
        }
        if (screen.json()) {
            screen.json(text.json(yaml));
        } else if (save != null) {
            screen.lines(text.lines());
            screen.line("");
            screen.line(screen.say("映射已写好：", "the mapping is written: ") + save);
            String next = "hallbridge mappings lint && hallbridge check " + file + " -m " + name;
            screen.line(screen.say("核对、补全以后：" + next, "when you went through it: " + next));
        } else {
            screen.result(yaml.stripTrailing());
            text.lines().forEach(screen::note);
        }
    }

    /** The source named, the one whose folder the file stands in, the only folder there is, or a name to be filled in. */
    private String source(Path workbook, Workspace workspace) {
        if (source != null) {
            return source;
        }
        return workspace.sources().stream()
                .filter(one ->
                        one instanceof Source.Folder folder && folder.folder().equals(workbook.getParent()))
                .map(Source::name)
                .findFirst()
                .orElseGet(() -> workspace.sources().stream()
                        .filter(Source.Folder.class::isInstance)
                        .map(Source::name)
                        .findFirst()
                        .filter(only -> workspace.sources().size() == 1)
                        .orElse("source-name"));
    }

    private static String name(String wanted, Collection<Mapping> taken) {
        String name = wanted;
        for (int number = 2; isTaken(name, taken); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }

    private static boolean isTaken(String name, Collection<Mapping> taken) {
        return taken.stream().anyMatch(mapping -> mapping.name().equals(name));
    }

    /** Next year's file of the same kind fits too. */
    private static String glob(Path workbook) {
        String name = workbook.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = (dot < 1 ? name : name.substring(0, dot)).replaceAll("[\\[\\]{}?\\\\]", "?");
        return ("*" + stem.replaceAll("\\d+", "*") + "*").replaceAll("\\*+", "*");
    }
}
