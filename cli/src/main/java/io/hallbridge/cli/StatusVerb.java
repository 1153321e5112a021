package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.cli.render.StatusText;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What was done, what waits, what is in doubt, and the next command. */
@Command(name = "status")
class StatusVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "N",
            defaultValue = "5",
            descriptionKey = "last")
    private int last;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspace();
        try (Ledger ledger = WorkspaceLedger.open(workspace)) {
            StatusText text = new StatusText(workspace, ledger, screen, last);
            if (screen.json()) {
                screen.json(text.json());
            } else {
                screen.lines(text.lines());
            }
            return Exit.DONE;
        }
    }
}
