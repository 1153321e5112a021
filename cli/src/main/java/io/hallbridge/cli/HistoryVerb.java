package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.cli.render.Discretion;
import io.hallbridge.cli.render.HistoryText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Sent;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What was sent of one document, when, and what the hall said. */
@Command(name = "history")
class HistoryVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "KEY", descriptionKey = "key")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Option(names = "--show-personal")
    private boolean showPersonal;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspace();
        HistoryText text = new HistoryText(screen, new Discretion(workspace.datasets(), showPersonal));
        try (Ledger ledger = WorkspaceLedger.open(workspace)) {
            List<Sent> sent = ledger.history(key).stream()
                    .filter(one -> dataset == null || one.change().dataset().equals(dataset))
                    .toList();
            if (sent.isEmpty()) {
                throw new CannotGoOn(Exit.USAGE, neverSent(key));
            }
            if (screen.json()) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                sent.forEach(one -> list.add(text.json(one)));
                screen.json(list);
            } else {
                screen.lines(text.lines(sent));
            }
            return Exit.DONE;
        }
    }

    static Text neverSent(String key) {
        return new Text(
                "从没有发送过键为“" + key + "”的文档；请检查键是否写全",
                "no document with the key \"" + key + "\" was ever sent; see that the key is whole");
    }
}
