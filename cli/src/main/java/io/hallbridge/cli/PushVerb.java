package io.hallbridge.cli;

import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Resending;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Delivers a saved plan, exactly as it was shown, or documents that the hall once accepted. */
@Command(name = "push", sortOptions = false)
class PushVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "PLAN", arity = "0..1", descriptionKey = "plan")
    private @Nullable Path plan;

    @Option(names = "--resend", paramLabel = "KEY", arity = "1..*")
    private List<String> resend = List.of();

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Option(names = "--hall", paramLabel = "NAME")
    private @Nullable String hall;

    @Option(names = "--version", paramLabel = "N", descriptionKey = "of-version")
    private @Nullable Long version;

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        boolean aboutResending = dataset != null || hall != null || version != null;
        if ((plan == null) == resend.isEmpty() || (plan != null && aboutResending)) {
            throw new CannotGoOn(Exit.USAGE, oneOrTheOther());
        }
        try (LastWords words = new LastWords();
                Runs runs = hallbridge.runs()) {
            RunReport report = plan == null
                    ? runs.resend(wanted(runs), manners.terms())
                    : runs.push(hallbridge.path(plan), manners.terms());
            RunScreen.show(report, hallbridge.screen());
            return report.exit();
        }
    }

    private Resending.Wanted wanted(Runs runs) {
        return new Resending.Wanted(
                resend,
                Optional.ofNullable(dataset)
                        .map(name -> DatasetsVerb.named(name, runs.workspace().datasets())
                                .name()),
                Optional.ofNullable(hall).map(name -> HallNamed.of(name, runs.workspace())),
                version == null ? OptionalLong.empty() : OptionalLong.of(version));
    }

    private static Text oneOrTheOther() {
        return new Text(
                "给出一个计划文件，或者用 --resend 写出要再送的键（--dataset、--hall、--version 只与它同用）",
                "give a plan's file, or the keys to be sent again with --resend (--dataset, --hall and --version go with that)");
    }
}
