package io.hallbridge.cli;

import io.hallbridge.cli.render.ReconcileText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Comparing;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Reconciled;
import io.hallbridge.run.Runs;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares what a hall lists with the ledger, and mends the hall if asked to. */
@Command(name = "reconcile")
class ReconcileVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "JOB", arity = "0..1", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--hall", paramLabel = "NAME", descriptionKey = "hall")
    private @Nullable String hall;

    @Option(names = "--dataset", paramLabel = "NAME")
    private List<String> datasets = List.of();

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--allow-retire")
    private boolean allowRetire;

    @Option(
            names = {"-o", "--save"},
            paramLabel = "FILE")
    private @Nullable Path save;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        try (Runs runs = hallbridge.runs()) {
            Path plan = save == null ? null : hallbridge.path(save);
            Reconciled found = runs.reconcile(what(runs), allowRetire, repair, plan);
            new ReconcileText(screen, found).show();
            return found.exit();
        }
    }

    private Comparing what(Runs runs) {
        if (job != null && hall != null) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "任务和 --hall 只写一个：任务已经说明了是哪个大厅",
                            "name a job or --hall, not both: a job says which hall it sends to"));
        }
        Workspace workspace = runs.workspace();
        return job == null
                ? Comparing.ofHall(workspace, runs.ledger(), HallNamed.of(hall, workspace), datasets)
                : Comparing.ofJob(workspace, job, datasets);
    }
}
