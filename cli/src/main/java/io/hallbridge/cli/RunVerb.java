package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.Runs;
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

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        try (LastWords words = new LastWords();
                Runs runs = hallbridge.runs()) {
            RunReport report = runs.run(job, manners.terms().retiring(mayRetire));
            RunScreen.show(report, screen);
            return report.exit();
        }
    }
}
