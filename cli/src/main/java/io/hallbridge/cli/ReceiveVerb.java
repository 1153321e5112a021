package io.hallbridge.cli;

import io.hallbridge.cli.render.ReceivedText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Received;
import io.hallbridge.run.Receiving;
import io.hallbridge.run.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes bundles that were carried over an air gap, delivers them and writes receipts. */
@Command(name = "receive", sortOptions = false)
class ReceiveVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--receipts", paramLabel = "DIR")
    private @Nullable Path receipts;

    @Option(names = "--begin-with", paramLabel = "FILE", descriptionKey = "begin-with")
    private @Nullable Path beginWith;

    @Option(names = "--again", paramLabel = "N", split = ",")
    private List<Long> again = List.of();

    @Mixin
    private Manners manners = new Manners();

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Path folder = hallbridge.path(dir);
        try (Runs runs = hallbridge.runs()) {
            Received received = runs.receive(
                    new Receiving.Wanted(
                            folder,
                            receipts == null ? folder : hallbridge.path(receipts),
                            Optional.ofNullable(beginWith).map(hallbridge::file),
                            again),
                    manners.terms());
            ReceivedText text = new ReceivedText(screen);
            if (screen.json()) {
                screen.json(text.json(received));
            } else if (!screen.quiet()) {
                screen.lines(text.lines(received));
            } else if (received.exit() != Exit.DONE) {
                screen.alert(text.oneLine(received));
            }
            return received.exit();
        }
    }
}
