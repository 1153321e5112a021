package io.hallbridge.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints a completion script for the shell. */
@Command(name = "completion")
class CompletionVerb implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Override
    public void run() {
        hallbridge.screen().result(AutoComplete.bash("hallbridge", hallbridge.commandLine()));
    }
}
