package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Severity;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.FieldChange;
import io.hallbridge.plan.Plan;
import io.hallbridge.run.Counts;
import io.hallbridge.run.Planned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for people: each change with its sign, what differs in an update, and how to send exactly this. */
public final class PlanText {
    private static final int FIELDS = 8;

    private final Screen screen;
    private final Ledger ledger;
    private final int most;
    private final Discretion discretion;

    /** Shows at most so many changes; what an update changes is told from what the ledger remembers. */
    public PlanText(Screen screen, Ledger ledger, int most, Discretion discretion) {
        this.screen = screen;
        this.ledger = ledger;
        this.most = most;
        this.discretion = discretion;
    }

    public List<String> lines(Planned planned) throws IOException {
        List<String> lines = changes(planned);
        lines.add(screen.say("计划已保存：", "Plan saved: ") + shown(planned.file()));
        if (planned.totals().sent() > 0 && !planned.gateClosed()) {
            lines.add(push(planned));
        }
        planned.notes().forEach(note -> lines.add(screen.paint().yellow(screen.say(note))));
        return lines;
    }

    /** The command that sends exactly this plan. */
    public String push(Planned planned) {
        String push = "hallbridge push " + shown(planned.file());
        return screen.say("照此发送：" + push, "Send exactly this: " + push);
    }

    /** The changes, as many as are to be shown, and how many there are of each kind. */
    public List<String> changes(Planned planned) throws IOException {
        List<String> lines = new ArrayList<>();
        long shown = 0;
        try (Plan.Changes changes = planned.plan().changes()) {
            while (changes.hasNext() && shown < most) {
                lines.addAll(change(planned.hall(), changes.next()));
                shown++;
            }
        }
        Counts all = planned.totals();
        if (all.sent() > shown) {
            lines.add(screen.paint()
                    .faint(screen.say(
                            "…… 还有 " + (all.sent() - shown) + " 条（--all 全部列出）",
                            "… and " + (all.sent() - shown) + " more (--all shows them)")));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(sums(all));
        return lines;
    }

    /** As it would be typed here. */
    private Path shown(Path file) {
        Path here = screen.terminal().folder();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    private String sums(Counts all) {
        return screen.say(
                "新增 " + all.created() + "，更新 " + all.updated() + "，取消 " + all.retired() + "，未变 " + all.unchanged()
                        + "，扣下 " + all.quarantined() + "。",
                all.created() + " to create, " + all.updated() + " to update, " + all.retired() + " to retire, "
                        + all.unchanged() + " unchanged, " + all.quarantined() + " held back.");
    }

    private List<String> change(String hall, Change change) throws IOException {
        List<String> lines = new ArrayList<>();
        String dataset = change.dataset();
        Content content = change.content();
        String name = content == null
                ? ""
                : "  " + discretion.content(dataset, content).path("name").asText();
        String line = change.operation().sign() + " " + dataset + "  " + discretion.key(dataset, change.key()) + name;
        lines.add(
                switch (change.operation()) {
                    case CREATE -> screen.paint().green(line);
                    case UPDATE -> screen.paint().yellow(line);
                    case RETIRE ->
                        screen.paint().red(line)
                                + screen.say("  （已不在数据源 ", "  (left the source: ")
                                + change.source()
                                + screen.say("）", ")");
                });
        if (change.previous() != null && content != null) {
            ledger.accepted(hall, dataset, change.key())
                    .ifPresent(before -> lines.addAll(fields(discretion.changes(dataset, before, content))));
        }
        return lines;
    }

    private List<String> fields(List<FieldChange> changes) {
        Grid grid = new Grid();
        changes.stream().limit(FIELDS).forEach(change -> grid.add(change.path(), FieldText.of(change)));
        List<String> lines = new ArrayList<>(grid.lines("    "));
        if (changes.size() > FIELDS) {
            lines.add("    … +" + (changes.size() - FIELDS));
        }
        return lines;
    }

    /** The plan for programs. */
    public ObjectNode json(Planned planned) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1)
                .put("run", planned.run())
                .put("job", planned.job())
                .put("hall", planned.hall())
                .put("plan", planned.file().toString());
        Counts all = planned.totals();
        json.put("create", all.created())
                .put("update", all.updated())
                .put("retire", all.retired())
                .put("unchanged", all.unchanged())
                .put("quarantined", all.quarantined());
        ObjectNode findings = json.putObject("findings");
        for (Severity severity : Severity.values()) {
            findings.put(severity.word(), planned.findings().count(severity));
        }
        ArrayNode list = json.putArray("changes");
        try (Plan.Changes changes = planned.plan().changes()) {
            changes.forEachRemaining(change -> list.addObject()
                    .put("operation", change.operation().name().toLowerCase(Locale.ROOT))
                    .put("dataset", change.dataset())
                    .put("key", discretion.key(change.dataset(), change.key()))
                    .put("version", change.version())
                    .put("fingerprint", change.fingerprint())
                    .put("origin", change.origin()));
        }
        planned.notes().forEach(note -> json.withArray("/notes").add(screen.say(note)));
        json.put("exit", planned.wrong().code());
        return json;
    }
}
