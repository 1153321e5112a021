package io.hallbridge.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A verb that does nothing by itself but has verbs of its own; alone it shows its help. */
abstract class VerbGroup implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The program, for the verbs below this one. */
    Hallbridge hallbridge() {
        return hallbridge;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
