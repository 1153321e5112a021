package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.run.CheckReport;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Intended;
import io.hallbridge.run.Placement;
import io.hallbridge.run.Planned;
import io.hallbridge.run.RunReport;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What importing one workbook says: what it is read with, what is wrong, what would change, and what came of it. */
public final class ImportText {
    private static final int CHANGES = 50;

    private final Screen screen;
    private final CheckText check;
    private final PlanText plan;
    private final Workspace workspace;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** Shows so many places of each cause, and every change where {@code all} are asked for. */
    public ImportText(Screen screen, Ledger ledger, int places, boolean all, Workspace workspace) {
        this.screen = screen;
        this.check = new CheckText(screen, places, workspace);
        this.plan = new PlanText(
                screen, ledger, all ? Integer.MAX_VALUE : CHANGES, new Discretion(workspace.datasets(), false));
        this.workspace = workspace;
    }

    /** Everything that a person should know before anything is sent. */
    public void before(Intended intended, Planned planned, List<Text> notes) throws IOException {
        CheckReport found = found(intended, planned);
        if (screen.json()) {
            json.put("version", 1).put("file", workspace.shownAs(intended.file()));
            intended.mappings().stream().map(Mapping::name).forEach(json.withArray("/mappings")::add);
            json.set("check", check.json(found, List.of()));
            json.set("plan", plan.json(planned));
            notes.forEach(note -> json.withArray("/notes").add(screen.say(note)));
            return;
        }
        screen.line(screen.paint().faint(screen.say(intended.why())));
        screen.line("");
        screen.lines(check.lines(found));
        screen.line("");
        screen.lines(plan.changes(planned));
        planned.notes().forEach(this::warn);
        notes.forEach(this::warn);
    }

    private void warn(Text note) {
        screen.line(screen.paint().yellow(screen.say(note)));
    }

    private static CheckReport found(Intended intended, Planned planned) {
        return new CheckReport(
                planned.tables(),
                planned.findings(),
                intended.mappings().size() - (long) planned.tables().size(),
                planned.totals().documents(),
                planned.totals().quarantined());
    }

    /** What is asked. */
    public Text question(Intended intended, Planned planned) {
        long sent = planned.totals().sent();
        Placement placement = intended.placement();
        Text place = placement
                .target()
                .map(target -> new Text(
                        "并把这份表放进 " + workspace.shownAs(target.resolveSibling("")) + replacing(placement, "，替换 "),
                        " and put the workbook into " + workspace.shownAs(target.resolveSibling(""))
                                + replacing(placement, " in place of ")))
                .orElse(Text.same(""));
        return new Text(
                "向“" + planned.hall() + "”发送 " + sent + " 条变更" + (place.zh().isEmpty() ? "" : "，") + place.zh() + "？",
                "Send " + sent + (sent == 1 ? " change" : " changes") + " to " + planned.hall() + place.en() + "?");
    }

    private String replacing(Placement placement, String words) {
        List<String> names =
                placement.replaced().stream().map(workspace::shownAs).toList();
        return names.isEmpty() ? "" : words + String.join(screen.say("、", ", "), names);
    }

    /** The gate is closed, or the hall holds everything already. */
    public void nothingToSend(Planned planned) {
        if (!planned.gateClosed() && planned.wrong() == Exit.DONE) {
            boolean held = planned.totals().quarantined() > 0;
            screen.line(
                    held
                            ? screen.say("没有可以发送的变化", "nothing that could be sent has changed")
                            : screen.say(
                                    "大厅里已经是这些内容，不用发送", "the hall holds all of this already; there is nothing to send"));
        }
        end(planned.wrong());
    }

    /** Nobody is there to say yes. */
    public void notAsked() {
        screen.alert(screen.say(
                "没有发送：这里没有人可以回答。确认无误后加上 --yes", "nothing was sent: there is nobody to ask here. Add --yes to send it"));
        end(Exit.USAGE);
    }

    public void declined() {
        screen.line(screen.say("什么也没有发送，文件也没有动", "nothing was sent, and no file was touched"));
    }

    /**
     * What came of it.
     *
     * @param exit how the import ends
     */
    public void after(Intended intended, Planned planned, RunReport report, Exit exit) {
        Placement placement = intended.placement();
        if (screen.json()) {
            placement.target().ifPresent(target -> json.put("placed", workspace.shownAs(target)));
            json.set("run", RunJson.of(report, screen));
        } else if (screen.quiet() && report.exit() != Exit.DONE) {
            screen.alert(new RunText(screen).oneLine(report));
        } else {
            screen.line("");
            screen.lines(new RunText(screen).lines(report));
            placement.target().ifPresent(target -> screen.line(placed(placement, target, planned)));
        }
        end(exit);
    }

    private String placed(Placement placement, Path target, Planned planned) {
        String kept = placement.replaced().isEmpty()
                ? ""
                : screen.say("；被替换的保存在 ", "; what it replaced is kept in ")
                        + workspace.shownAs(placement.kept(planned.run()));
        return screen.say("这份表现在在 ", "the workbook is now ") + workspace.shownAs(target) + kept;
    }

    private void end(Exit exit) {
        if (screen.json()) {
            screen.json(json.put("exit", exit.code()));
        }
    }
}
