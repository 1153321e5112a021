package io.hallbridge.cli;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A verb of the program: the word for it, and the class that does it. What picocli knows of a verb it gathers by
 * reflection, which takes longer than all else that a short command does, so only verbs that are asked for are given to
 * it whole.
 */
record Verb(String name, Class<?> work) {
    /** In the order of the help. */
    static final List<Verb> ALL = List.of(
            new Verb("init", InitVerb.class),
            new Verb("check", CheckVerb.class),
            new Verb("import", ImportVerb.class),
            new Verb("plan", PlanVerb.class),
            new Verb("push", PushVerb.class),
            new Verb("run", RunVerb.class),
            new Verb("receipts", ReceiptsVerb.class),
            new Verb("receive", ReceiveVerb.class),
            new Verb("status", StatusVerb.class),
            new Verb("quarantine", QuarantineVerb.class),
            new Verb("history", HistoryVerb.class),
            new Verb("reconcile", ReconcileVerb.class),
            new Verb("diff", DiffVerb.class),
            new Verb("ledger", LedgerVerb.class),
            new Verb("datasets", DatasetsVerb.class),
            new Verb("mappings", MappingsVerb.class),
            new Verb("profiles", ProfilesVerb.class),
            new Verb("relay", RelayVerb.class),
            new Verb("doctor", DoctorVerb.class),
            new Verb("hall", HallVerb.class),
            new Verb("demo", DemoVerb.class),
            new Verb("completion", CompletionVerb.class));

    static Set<String> names() {
        return ALL.stream().map(Verb::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whole where it stands among the words, else by its name alone, which is all that the list of verbs shows of it. */
    void addTo(CommandLine line, Collection<String> words) {
        line.addSubcommand(name, words.contains(name) ? work : CommandSpec.create());
    }
}
