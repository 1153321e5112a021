package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Asks a hall that decides later what it decided on what was sent, or takes receipts that were carried back. */
@Command(name = "receipts", sortOptions = false)
class ReceiptsVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Option(names = "--hall", paramLabel = "NAME", descriptionKey = "hall")
    private @Nullable String hall;

    @Option(names = "--from", paramLabel = "DIR")
    private @Nullable Path from;

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        try (Runs runs = hallbridge.runs()) {
            RunReport report = runs.receipts(
                    HallNamed.of(hall, runs.workspace()),
                    Optional.ofNullable(from).map(hallbridge::path),
                    manners.terms());
            RunScreen.show(report, hallbridge.screen());
            return report.exit();
        }
    }
}
