package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.ledger.Sent;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.FieldChange;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two versions of a document side by side, whole values, field by field. */
public final class DiffText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Screen screen;
    private final Discretion discretion;

    public DiffText(Screen screen, Discretion discretion) {
        this.screen = screen;
        this.discretion = discretion;
    }

    public List<String> lines(Sent from, Sent to) {
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().bold(to.change().dataset() + "  " + key(to)) + "  "
                + screen.paint().faint(to.hall()));
        lines.add(screen.paint().red("- " + version(from)));
        lines.add(screen.paint().green("+ " + version(to)));
        List<FieldChange> changes = changes(from, to);
        for (FieldChange change : changes) {
            lines.add("  " + change.path());
            value("-", change.before(), lines);
            value("+", change.after(), lines);
        }
        lines.add(
                changes.isEmpty()
                        ? screen.say("两版内容相同", "both versions have the same content")
                        : screen.say(changes.size() + " 个字段不同", Plural.of(changes.size(), "field") + " changed"));
        return lines;
    }

    private void value(String sign, @org.jspecify.annotations.Nullable String value, List<String> lines) {
        if (value != null) {
            String line = "    " + sign + " " + value.replaceAll("\\R", "\n      ");
            lines.add(
                    sign.equals("-") ? screen.paint().red(line) : screen.paint().green(line));
        }
    }

    private String version(Sent sent) {
        return "v" + sent.change().version() + "  " + TIME.format(sent.opened()) + "  " + sent.run() + "  "
                + HistoryText.outcome(sent, screen);
    }

    private String key(Sent sent) {
        return discretion.key(sent.change().dataset(), sent.change().key());
    }

    private List<FieldChange> changes(Sent from, Sent to) {
        return discretion.changes(to.change().dataset(), content(from), content(to));
    }

    private static Content content(Sent sent) {
        return Objects.requireNonNull(sent.change().content());
    }

    /** The same for programs. */
    public ObjectNode json(Sent from, Sent to) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1)
                .put("hall", to.hall())
                .put("dataset", to.change().dataset())
                .put("key", key(to));
        side(json.putObject("from"), from);
        side(json.putObject("to"), to);
        json.putArray("changes");
        changes(from, to).forEach(change -> {
            ObjectNode one = json.withArray("/changes").addObject().put("path", change.path());
            if (change.before() != null) {
                one.put("before", change.before());
            }
            if (change.after() != null) {
                one.put("after", change.after());
            }
        });
        return json;
    }

    private static void side(ObjectNode json, Sent sent) {
        json.put("version", sent.change().version())
                .put("fingerprint", sent.change().fingerprint())
                .put("run", sent.run())
                .put("time", sent.opened().toString())
                .put("state", sent.state());
        sent.outcome().ifPresent(outcome -> json.put("outcome", outcome));
    }
}
