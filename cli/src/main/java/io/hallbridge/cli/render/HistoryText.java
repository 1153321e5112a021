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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The versions of a document for people: when each was sent, what changed, what the hall said. */
public final class HistoryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int FIELDS = 12;
    private static final int BATCH_SHOWN = 12;

    private final Screen screen;
    private final Discretion discretion;

    public HistoryText(Screen screen, Discretion discretion) {
        this.screen = screen;
        this.discretion = discretion;
    }

    public List<String> lines(List<Sent> versions) {
        List<String> lines = new ArrayList<>();
        Content before = null;
        for (Sent sent : versions) {
            lines.add(head(sent));
            lines.add("      "
                    + screen.paint()
                            .faint(sent.change().origin() + " · " + sent.run() + " · " + screen.say("批 ", "batch ")
                                    + sent.batch()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            BATCH_SHOWN,
                                                            sent.batch().length()))));
            Content content = sent.change().content();
            if (content != null) {
                lines.addAll(changes(sent.change().dataset(), before, content));
                before = content;
            }
        }
        return lines;
    }

    private String head(Sent sent) {
        String outcome = outcome(sent, screen);
        String said = sent.code().isEmpty() || sent.code().equals("0") ? "" : "  " + sent.code() + " " + message(sent);
        return screen.paint()
                        .bold(sent.change().operation().sign() + " v"
                                + sent.change().version()) + "  "
                + TIME.format(sent.opened()) + "  " + sent.hall() + " · "
                + sent.change().dataset() + "  " + outcome
                + said;
    }

    private String message(Sent sent) {
        return discretion.words(
                sent.change().dataset(), sent.message(), sent.change().content());
    }

    /** What became of a version, in colour. */
    static String outcome(Sent sent, Screen screen) {
        return sent.outcome().map(word -> outcome(word, screen)).orElseGet(() -> state(sent.state(), screen));
    }

    private static String outcome(String word, Screen screen) {
        return switch (word) {
            case "accepted" -> screen.paint().green(screen.say("已接受", "accepted"));
            case "duplicate" -> screen.paint().green(screen.say("已有", "already there"));
            case "refused" -> screen.paint().red(screen.say("被拒绝", "refused"));
            case "later" -> screen.paint().yellow(screen.say("大厅这次没有收，要再送", "put off by the hall, to be sent again"));
            default -> screen.paint().yellow(screen.say("待定", "awaiting"));
        };
    }

    private static String state(String word, Screen screen) {
        return switch (word) {
            case "refused" -> screen.paint().red(screen.say("整批被拒绝", "refused with its batch"));
            case "divided" ->
                screen.paint()
                        .yellow(screen.say("整批被拒绝，拆开再送", "refused with its batch, which was sent again in parts"));
            case "abandoned" -> screen.paint().yellow(screen.say("没有送到", "not taken"));
            case "open" -> screen.paint().yellow(screen.say("正在发送，或发送时中断", "being sent, or cut off"));
            default -> screen.paint().yellow(screen.say("结果不明", "in doubt"));
        };
    }

    private List<String> changes(String dataset, @Nullable Content before, Content content) {
        if (before == null) {
            return List.of();
        }
        Grid grid = new Grid();
        List<FieldChange> changes = discretion.changes(dataset, before, content);
        changes.stream().limit(FIELDS).forEach(change -> grid.add(change.path(), FieldText.of(change)));
        List<String> lines = new ArrayList<>(grid.lines("      "));
        if (changes.size() > FIELDS) {
            lines.add("      … +" + (changes.size() - FIELDS));
        }
        return lines;
    }

    /** A version for programs. */
    public ObjectNode json(Sent sent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("hall", sent.hall())
                .put("dataset", sent.change().dataset())
                .put(
                        "key",
                        discretion.key(sent.change().dataset(), sent.change().key()))
                .put("version", sent.change().version())
                .put("operation", sent.change().operation().name().toLowerCase(Locale.ROOT))
                .put("fingerprint", sent.change().fingerprint())
                .put("run", sent.run())
                .put("batch", sent.batch())
                .put("time", sent.opened().toString())
                .put("state", sent.state())
                .put("outcome", sent.outcome().orElse(null))
                .put("code", sent.code())
                .put("message", message(sent))
                .put("origin", sent.change().origin());
        Content content = sent.change().content();
        if (content != null) {
            json.set("content", discretion.content(sent.change().dataset(), content));
        }
        return json;
    }
}
