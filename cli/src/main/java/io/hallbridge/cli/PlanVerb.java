package io.hallbridge.cli;

import io.hallbridge.cli.render.Discretion;
import io.hallbridge.cli.render.PlanText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Planned;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares the sources with what the hall last accepted, and saves the difference. */
@Command(name = "plan")
class PlanVerb implements ThrowingRun {
    private static final int SHOWN = 50;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    @SuppressWarnings("NullAway.Init")
    private String job;

    @Option(names = "--detailed-exitcode")
    private boolean detailedExitCode;

    @Option(
            names = {"-o", "--save"},
            paramLabel = "FILE")
    private @Nullable Path save;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--allow-retire", paramLabel = "N", defaultValue = "0", descriptionKey = "allow-retire")
    private long mayRetire;

    @Option(names = "--show-personal")
    private boolean showPersonal;

    @Mixin
    private Reports reports = new Reports();

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        reports.refuseUnknown();
        try (Runs runs = hallbridge.runs();
                Reports open = reports) {
            Planned planned = runs.plan(
                    job, save == null ? null : hallbridge.path(save), mayRetire, open.begin(screen, runs.workspace()));
            Ledger ledger = runs.ledger();
            PlanText text = new PlanText(
                    screen,
                    ledger,
                    all ? Integer.MAX_VALUE : SHOWN,
                    new Discretion(runs.workspace().datasets(), showPersonal));
            if (screen.json()) {
                screen.json(text.json(planned));
            } else {
                screen.lines(text.lines(planned));
            }
            open.write(hallbridge);
            return exit(planned);
        }
    }

    private Exit exit(Planned planned) {
        boolean changes = planned.totals().sent() > 0;
        return planned.wrong() == Exit.DONE && detailedExitCode && changes ? Exit.CHANGES : planned.wrong();
    }
}
