package io.hallbridge.cli;

import io.hallbridge.cli.render.DiffText;
import io.hallbridge.cli.render.Discretion;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Sent;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What differs between two versions of a document as they were sent. */
@Command(name = "diff", sortOptions = false)
class DiffVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "key")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Parameters(index = "1", paramLabel = "V1", arity = "0..1", descriptionKey = "v1")
    private @Nullable Long first;

    @Parameters(index = "2", paramLabel = "V2", arity = "0..1", descriptionKey = "v2")
    private @Nullable Long second;

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Option(names = "--hall", paramLabel = "NAME")
    private @Nullable String hall;

    @Option(names = "--show-personal")
    private boolean showPersonal;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspace();
        try (Ledger ledger = WorkspaceLedger.open(workspace)) {
            Map<Long, Sent> versions = versions(ledger);
            List<Long> accepted = versions.values().stream()
                    .filter(DiffVerb::accepted)
                    .map(sent -> sent.change().version())
                    .toList();
            Sent to = second == null ? last(accepted, versions, first) : version(versions, second);
            Sent from = first == null ? last(accepted, versions, to.change().version()) : version(versions, first);
            DiffText text = new DiffText(screen, new Discretion(workspace.datasets(), showPersonal));
            if (screen.json()) {
                screen.json(text.json(from, to));
            } else {
                screen.lines(text.lines(from, to));
            }
            return Exit.DONE;
        }
    }

    /** Every version with a content, as it was last sent. */
    private Map<Long, Sent> versions(Ledger ledger) {
        List<Sent> sent = ledger.history(key).stream()
                .filter(one -> dataset == null || one.change().dataset().equals(dataset))
                .filter(one -> hall == null || one.hall().equals(hall))
                .toList();
        if (sent.isEmpty()) {
            throw new CannotGoOn(Exit.USAGE, HistoryVerb.neverSent(key));
        }
        String places = sent.stream()
                .map(one -> one.hall() + " " + one.change().dataset())
                .distinct()
                .collect(Collectors.joining(", "));
        if (places.contains(", ")) {
            throw usage(
                    "“" + key + "”不止一处：" + places + "；用 --hall 和 --dataset 指定",
                    "\"" + key + "\" stands in several places: " + places + "; name one with --hall and --dataset");
        }
        Map<Long, Sent> versions = new TreeMap<>();
        sent.stream()
                .filter(one -> one.change().content() != null)
                .forEach(one -> versions.merge(
                        one.change().version(), one, (before, later) -> accepted(before) ? before : later));
        return versions;
    }

    private static boolean accepted(Sent sent) {
        return sent.outcome()
                .filter(outcome -> outcome.equals("accepted") || outcome.equals("duplicate"))
                .isPresent();
    }

    private Sent version(Map<Long, Sent> versions, long number) {
        Sent sent = versions.get(number);
        if (sent == null) {
            throw usage(
                    "“" + key + "”没有第 " + number + " 版的内容；有内容的版本：" + versions.keySet(),
                    "there is no content of version " + number + " of \"" + key + "\"; versions with one: "
                            + versions.keySet());
        }
        return sent;
    }

    /** The last version accepted that is not this one. */
    private Sent last(List<Long> accepted, Map<Long, Sent> versions, @Nullable Long but) {
        return accepted.stream()
                .filter(number -> but == null || (first == null ? number < but : !number.equals(but)))
                .reduce((one, next) -> next)
                .map(versions::get)
                .orElseThrow(() -> usage(
                        "“" + key + "”没有两版已接受的内容可比；有内容的版本：" + versions.keySet() + "，写出要比的两版",
                        "there are no two accepted versions of \"" + key + "\" to compare; versions with a content: "
                                + versions.keySet() + "; name the two"));
    }

    private static CannotGoOn usage(String zh, String en) {
        return new CannotGoOn(Exit.USAGE, new Text(zh, en));
    }
}
