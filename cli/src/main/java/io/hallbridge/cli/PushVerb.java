package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Resending;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.RunTerms;
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

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    @Option(names = "--again", paramLabel = "N", split = ",")
    private List<Long> again = List.of();

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        mustMakeSense();
        try (Runs runs = hallbridge.runs()) {
            Optional<Path> folder = Optional.ofNullable(to).map(hallbridge::path);
            if (!again.isEmpty()) {
                return again(runs, folder);
            }
            RunTerms terms = manners.terms().carrying(folder);
            RunReport report =
                    plan == null ? runs.resend(wanted(runs), terms) : runs.push(hallbridge.path(plan), terms);
            RunScreen.show(report, hallbridge.screen());
            return report.exit();
        }
    }

    private void mustMakeSense() {
        int ways = (plan == null ? 0 : 1) + (resend.isEmpty() ? 0 : 1) + (again.isEmpty() ? 0 : 1);
        boolean aboutResending = dataset != null || version != null;
        boolean withoutPlace = plan != null && (aboutResending || hall != null);
        if (ways != 1 || withoutPlace || (!again.isEmpty() && aboutResending)) {
            throw new CannotGoOn(Exit.USAGE, oneOrTheOther());
        }
    }

    private Exit again(Runs runs, Optional<Path> folder) {
        List<Path> files = runs.again(HallNamed.of(hall, runs.workspace()), again, folder);
        Screen screen = hallbridge.screen();
        if (screen.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("version", 1);
            files.forEach(file -> json.withArray("/bundles").add(String.valueOf(file.getFileName())));
            screen.json(json);
        } else {
            files.forEach(file -> screen.line(screen.say("又写了一次：" + file, "written again: " + file)));
        }
        return Exit.DONE;
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
                "给出一个计划文件，或者用 --resend 写出要再送的键（--dataset、--hall、--version 只与它同用），或者用 --again 写出要再写一次的包的编号（可带 --hall）",
                "give a plan's file, or the keys to be sent again with --resend (--dataset, --hall and --version go with that), or the numbers of bundles to be written again with --again (--hall goes with that)");
    }
}
