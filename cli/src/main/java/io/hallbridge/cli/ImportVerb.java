package io.hallbridge.cli;

import io.hallbridge.cli.render.ImportText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Importing;
import io.hallbridge.run.Intended;
import io.hallbridge.run.Planned;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.Runs;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings one workbook to the hall: finds its mapping, shows findings and plan, asks, and sends. */
@Command(name = "import")
class ImportVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-m", "--mapping"},
            paramLabel = "NAME",
            descriptionKey = "mapping")
    private @Nullable String mapping;

    @Option(names = "--job", paramLabel = "NAME", descriptionKey = "to-job")
    private @Nullable String job;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--places", paramLabel = "N", defaultValue = "5")
    private int places;

    @Option(names = "--all")
    private boolean all;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        refuseFolder();
        Path workbook = hallbridge.file(file);
        try (Runs runs = hallbridge.runs()) {
            Workspace workspace = runs.workspace();
            Importing importing = new Importing(workspace, runs.ledger());
            Intended intended = importing.intended(
                    workbook,
                    Optional.ofNullable(mapping).map(name -> MappingsVerb.named(workspace, name)),
                    Optional.ofNullable(job));
            Planned planned = runs.plan(intended);
            ImportText text = new ImportText(screen, runs.ledger(), places, all, workspace);
            text.before(intended, planned, importing.notes(intended, planned));
            return sent(runs, intended, planned, text);
        }
    }

    private void refuseFolder() {
        if (Files.isDirectory(hallbridge.path(file))) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            file + " 是文件夹；import 一次报一份表，整个文件夹用任务：hallbridge run 任务",
                            file
                                    + " is a folder; import takes one workbook, a whole folder is a job's: hallbridge run JOB"));
        }
    }

    private Exit sent(Runs runs, Intended intended, Planned planned, ImportText text) throws IOException {
        Screen screen = hallbridge.screen();
        if (planned.gateClosed() || planned.totals().sent() == 0) {
            text.nothingToSend(planned);
            return planned.wrong();
        }
        if (!yes && !Question.canBeAsked(screen)) {
            text.notAsked();
            return Exit.USAGE;
        }
        if (!yes && !Question.yes(screen, text.question(intended, planned))) {
            text.declined();
            return Exit.DONE;
        }
        RunReport report = runs.push(intended, planned);
        Exit exit = Exit.gravest(List.of(report.exit(), planned.wrong()));
        text.after(intended, planned, report, exit);
        return exit;
    }
}
