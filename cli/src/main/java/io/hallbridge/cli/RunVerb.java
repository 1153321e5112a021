package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.RunTerms;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads, checks, plans and delivers a job in one go. */
@Command(name = "run", sortOptions = false)
class RunVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    @SuppressWarnings("NullAway.Init")
    private String job;

    @Option(names = "--allow-retire", paramLabel = "N", defaultValue = "0", descriptionKey = "allow-retire")
    private long mayRetire;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    @Mixin
    private Manners manners = new Manners();

    @Mixin
    private Reports reports = new Reports();

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        reports.refuseUnknown();
        try (Runs runs = hallbridge.runs();
                Reports open = reports) {
            RunTerms terms = manners.terms()
                    .retiring(mayRetire)
                    .carrying(Optional.ofNullable(to).map(hallbridge::path));
            RunReport report = runs.run(job, terms, open.begin(screen, runs.workspace()));
            RunScreen.show(report, screen);
            open.writeWhereRead(hallbridge, !report.datasets().isEmpty());
            return report.exit();
        }
    }
}
