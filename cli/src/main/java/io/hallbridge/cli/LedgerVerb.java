package io.hallbridge.cli;

import io.hallbridge.cli.render.DoubtText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Doubt;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Resolving;
import io.hallbridge.run.Runs;
import io.hallbridge.setting.ProblemsFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the ledger cannot know by itself. */
@Command(name = "ledger", subcommands = LedgerVerb.ResolveVerb.class)
class LedgerVerb extends VerbGroup {
    /** Lists batches whose fate nobody knows, shows one, or decides on it. */
    @Command(name = "resolve", sortOptions = false)
    static class ResolveVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private LedgerVerb ledger;

        @Parameters(paramLabel = "BATCH", arity = "0..1", descriptionKey = "batch")
        private @Nullable String batch;

        @Option(names = "--accepted")
        private boolean accepted;

        @Option(names = "--not-accepted")
        private boolean notAccepted;

        @Option(names = "--force")
        private boolean force;

        @Option(names = "--hall", paramLabel = "NAME")
        private @Nullable String hall;

        @Option(names = "--show-personal")
        private boolean showPersonal;

        @Override
        public Exit go() throws ProblemsFound {
            mustMakeSense();
            Screen screen = ledger.hallbridge().screen();
            try (Runs runs = ledger.hallbridge().runs()) {
                Optional<String> named = Optional.ofNullable(hall).map(name -> HallNamed.of(name, runs.workspace()));
                DoubtText text = new DoubtText(screen, runs.workspace().datasets(), showPersonal);
                Resolving resolving = runs.resolving();
                if (batch == null) {
                    List<Doubt> doubts = resolving.doubts(named);
                    show(
                            screen,
                            text,
                            doubts,
                            text.list(
                                    doubts,
                                    doubt -> resolving.findsOut(doubt.batch().hall())));
                    return Exit.DONE;
                }
                Doubt doubt = resolving.find(batch, named);
                if (!accepted && !notAccepted) {
                    show(screen, text, List.of(doubt), text.whole(doubt));
                    return Exit.DONE;
                }
                resolving.decide(doubt, accepted, force);
                if (screen.json()) {
                    screen.json(text.decided(doubt, accepted));
                } else {
                    screen.line(screen.say(Resolving.decided(doubt.batch(), accepted)));
                }
                return Exit.DONE;
            }
        }

        private static void show(Screen screen, DoubtText text, List<Doubt> doubts, List<String> lines) {
            if (screen.json()) {
                screen.json(text.json(doubts));
            } else {
                screen.lines(lines);
            }
        }

        private void mustMakeSense() {
            if (accepted && notAccepted) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text("--accepted 和 --not-accepted 只能取一个", "give --accepted or --not-accepted, not both"));
            }
            if (batch == null && (accepted || notAccepted)) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text(
                                "写出是哪一批；列出全部：hallbridge ledger resolve",
                                "name the batch; list them: hallbridge ledger resolve"));
            }
        }
    }
}
