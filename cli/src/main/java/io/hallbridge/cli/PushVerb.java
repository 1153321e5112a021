package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Delivers a saved plan, exactly as it was shown. */
@Command(name = "push")
class PushVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "PLAN", descriptionKey = "plan")
    @SuppressWarnings("NullAway.Init")
    private Path plan;

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        try (LastWords words = new LastWords();
                Runs runs = hallbridge.runs()) {
            RunReport report = runs.push(hallbridge.path(plan), manners.terms());
            RunScreen.show(report, hallbridge.screen());
            return report.exit();
        }
    }
}
