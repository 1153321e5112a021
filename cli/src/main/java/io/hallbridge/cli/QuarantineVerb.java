package io.hallbridge.cli;

import io.hallbridge.cli.render.Plural;
import io.hallbridge.cli.render.QuarantineText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.HeldBack;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.QuarantineQuery;
import io.hallbridge.ledger.Quarantined.Reason;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.ProblemsFound;
import io.hallbridge.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The documents held back: why, since when, and what to do about them. */
@Command(
        name = "quarantine",
        subcommands = {
            QuarantineVerb.ListVerb.class,
            QuarantineVerb.ShowVerb.class,
            QuarantineVerb.RetryVerb.class,
            QuarantineVerb.DropVerb.class
        })
class QuarantineVerb extends VerbGroup {
    private static final int SHOWN = 50;

    /** What is done with the workspace's ledger open. */
    private interface Work {
        void go(Ledger ledger, QuarantineText text);
    }

    private Exit with(boolean personal, Work work) throws ProblemsFound {
        Workspace workspace = hallbridge().workspace();
        try (Ledger ledger = WorkspaceLedger.open(workspace)) {
            work.go(ledger, new QuarantineText(hallbridge().screen(), workspace, ledger, personal));
            return Exit.DONE;
        }
    }

    /** The entries of these keys, each of which must be there. */
    private static List<HeldBack> named(Ledger ledger, List<String> keys, QuarantineQuery among) {
        List<HeldBack> entries = new ArrayList<>();
        for (String key : keys) {
            List<HeldBack> ofKey = ledger.quarantine().entries(among.ofKey(key), Integer.MAX_VALUE);
            if (ofKey.isEmpty()) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text(
                                "没有扣下键为“" + key + "”的文档；列出扣下的：hallbridge quarantine list",
                                "no document with the key \"" + key
                                        + "\" is held back; list them: hallbridge quarantine list"));
            }
            entries.addAll(ofKey);
        }
        return entries;
    }

    private static QuarantineQuery of(@Nullable String dataset) {
        return new QuarantineQuery(
                Optional.empty(), Optional.ofNullable(dataset), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Lists them. */
    @Command(name = "list")
    static class ListVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private QuarantineVerb quarantine;

        @Option(names = "--job", paramLabel = "NAME")
        private @Nullable String job;

        @Option(names = "--dataset", paramLabel = "NAME")
        private @Nullable String dataset;

        @Option(names = "--reason", paramLabel = "errors|refused")
        private @Nullable Why reason;

        @Option(names = "--run", paramLabel = "RUN")
        private @Nullable String run;

        @Option(names = "--all")
        private boolean all;

        @Option(names = "--show-personal")
        private boolean showPersonal;

        /** As it is typed. */
        enum Why {
            errors,
            refused
        }

        @Override
        public Exit go() throws ProblemsFound {
            Screen screen = quarantine.hallbridge().screen();
            QuarantineQuery wanted = new QuarantineQuery(
                    Optional.ofNullable(job),
                    Optional.ofNullable(dataset),
                    Optional.ofNullable(reason).map(why -> why == Why.errors ? Reason.ERRORS : Reason.REFUSED),
                    Optional.ofNullable(run),
                    Optional.empty());
            return quarantine.with(showPersonal, (ledger, text) -> {
                int most = all || screen.json() ? Integer.MAX_VALUE : SHOWN;
                List<HeldBack> entries = ledger.quarantine().entries(wanted, most);
                if (screen.json()) {
                    screen.json(text.json(entries));
                    return;
                }
                entries.forEach(held -> screen.lines(text.brief(held)));
                screen.lines(sums(ledger, wanted, entries.size(), screen));
            });
        }

        private static List<String> sums(Ledger ledger, QuarantineQuery wanted, int shown, Screen screen) {
            long count = ledger.quarantine().count(wanted);
            if (count == 0) {
                return List.of(screen.say("没有扣下的文档", "nothing is held back"));
            }
            long refused = wanted.reason().filter(why -> why == Reason.ERRORS).isPresent()
                    ? 0
                    : ledger.quarantine().count(wanted.with(Reason.REFUSED));
            List<String> lines = new ArrayList<>();
            if (count > shown) {
                lines.add(screen.say(
                        "…… 还有 " + (count - shown) + " 条（--all 全部列出）",
                        "… and " + (count - shown) + " more (--all shows them)"));
            }
            lines.add(screen.say(
                    "扣下 " + count + " 条：有错 " + (count - refused) + "，大厅拒绝 " + refused,
                    count + " held back: " + (count - refused) + " by errors, " + refused + " refused by the hall"));
            return lines;
        }
    }

    /** Shows one. */
    @Command(name = "show")
    static class ShowVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private QuarantineVerb quarantine;

        @Parameters(paramLabel = "KEY", descriptionKey = "key")
        @SuppressWarnings("NullAway.Init")
        private String key;

        @Option(names = "--dataset", paramLabel = "NAME")
        private @Nullable String dataset;

        @Option(names = "--show-personal")
        private boolean showPersonal;

        @Override
        public Exit go() throws ProblemsFound {
            Screen screen = quarantine.hallbridge().screen();
            return quarantine.with(showPersonal, (ledger, text) -> {
                List<HeldBack> entries = named(ledger, List.of(key), of(dataset));
                if (screen.json()) {
                    screen.json(text.json(entries));
                } else {
                    entries.forEach(held -> screen.lines(text.whole(held)));
                }
            });
        }
    }

    /** Wants some sent again as they are. */
    @Command(name = "retry")
    static class RetryVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private QuarantineVerb quarantine;

        @Parameters(paramLabel = "KEY", arity = "0..*", descriptionKey = "key")
        private List<String> keys = List.of();

        @Option(names = "--all")
        private boolean all;

        @Option(names = "--dataset", paramLabel = "NAME")
        private @Nullable String dataset;

        @Override
        public Exit go() throws ProblemsFound {
            if (keys.isEmpty() != all) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text(
                                "写出要再送的键，或者用 --all，二者取一",
                                "name the keys to be sent again, or give --all, one of the two"));
            }
            Screen screen = quarantine.hallbridge().screen();
            return quarantine.with(false, (ledger, text) -> {
                List<HeldBack> wanted = all
                        ? ledger.quarantine().entries(of(dataset), Integer.MAX_VALUE)
                        : named(ledger, keys, of(dataset));
                List<HeldBack> refused = wanted.stream()
                        .filter(held -> held.document().reason() == Reason.REFUSED)
                        .toList();
                ledger.quarantine().retry(refused);
                screen.line(screen.say(
                        "下次运行会再送 " + refused.size() + " 条",
                        Plural.of(refused.size(), "document") + " to be sent again by the next run"));
                int faulty = wanted.size() - refused.size();
                if (faulty > 0) {
                    screen.line(screen.say(
                            "另有 " + faulty + " 条因有错而扣下：每次运行都会重新检查，不必重试",
                            Plural.of(faulty, "document")
                                    + " held back by errors: every run checks these anew, no retry is needed"));
                }
            });
        }
    }

    /** Forgets some. */
    @Command(name = "drop")
    static class DropVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private QuarantineVerb quarantine;

        @Parameters(paramLabel = "KEY", arity = "1..*", descriptionKey = "key")
        private List<String> keys = List.of();

        @Option(names = "--dataset", paramLabel = "NAME")
        private @Nullable String dataset;

        @Override
        public Exit go() throws ProblemsFound {
            Screen screen = quarantine.hallbridge().screen();
            return quarantine.with(false, (ledger, text) -> {
                List<HeldBack> wanted = named(ledger, keys, of(dataset));
                ledger.quarantine().drop(wanted);
                screen.line(
                        screen.say(
                                "已忘掉 " + wanted.size() + " 条；来源里若还有，下次运行会送出或再次扣下",
                                Plural.of(wanted.size(), "document")
                                        + " forgotten; what the source still has will be sent, or held back again, by the next run"));
            });
        }
    }
}
