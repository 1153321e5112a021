package io.hallbridge.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.HeldBack;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.QuarantineQuery;
import io.hallbridge.ledger.Quarantined;
import io.hallbridge.ledger.Quarantined.Reason;
import io.hallbridge.ledger.RunEntry;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Workspace;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The state of a workspace: its halls, its last runs, what is held back, what to do next. */
public final class StatusText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int HELD_SHOWN = 5;

    private final Workspace workspace;
    private final Ledger ledger;
    private final Screen screen;
    private final int last;
    private final Discretion discretion;
    private final RelayStatus relays;

    public StatusText(Workspace workspace, Ledger ledger, Screen screen, int last) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.screen = screen;
        this.last = last;
        this.discretion = new Discretion(workspace.datasets(), false);
        this.relays = new RelayStatus(workspace, ledger);
    }

    /** What is done, what waits, and the next command. */
    public List<String> lines() {
        List<HallWaits> waits = waits();
        List<String> lines = new ArrayList<>();
        workspace.halls().forEach(hall -> lines.add(holds(hall)));
        lines.addAll(runs());
        List<String> waiting = new ArrayList<>();
        waits.forEach(hall -> waiting.addAll(at(hall)));
        waiting.addAll(relays.lines(screen));
        waiting.addAll(heldBack());
        if (!waiting.isEmpty()) {
            lines.addAll(List.of("", screen.say("在等的", "waiting")));
            waiting.forEach(line -> lines.add("  " + line));
        }
        NextStep.of(workspace, ledger, waits).ifPresent(next -> {
            lines.add("");
            lines.add(screen.say(
                    "下一步：" + next.command() + "    （" + next.why().zh() + "）",
                    "next: " + next.command() + "    (" + next.why().en() + ")"));
        });
        return lines;
    }

    private List<HallWaits> waits() {
        return workspace.halls().stream()
                .map(hall -> HallWaits.of(hall, workspace, ledger))
                .toList();
    }

    private String holds(HallConnection hall) {
        Map<String, Long> held = ledger.held(hall.name());
        StringBuilder holds = new StringBuilder(screen.paint().bold(hall.name()) + screen.say("  大厅现有", "  holds"));
        held.forEach((dataset, count) ->
                holds.append("  ").append(dataset).append(' ').append(count));
        return held.isEmpty()
                ? screen.paint().bold(hall.name()) + screen.say("  还没有内容", "  holds nothing yet")
                : holds.toString();
    }

    private List<String> at(HallWaits waits) {
        List<String> lines = new ArrayList<>();
        String hall = waits.hall().name();
        waits.atWork()
                .forEach(holder -> lines.add(hall + screen.say("  正在运行：", "  at work: ") + holder.dataset() + " "
                        + holder.run() + " (pid " + holder.pid() + ", " + holder.host() + ")"));
        if (waits.inDoubt() > 0) {
            String since = TIME.format(waits.doubts().get(0).since());
            lines.add(screen.paint()
                    .yellow(screen.say(
                            hall + "  结果不明 " + waits.inDoubt() + " 条，"
                                    + waits.doubts().size() + " 批，自 " + since,
                            hall + "  in doubt " + waits.inDoubt() + ", in "
                                    + waits.doubts().size() + (waits.doubts().size() == 1 ? " batch" : " batches")
                                    + ", since " + since)));
        }
        if (!waits.carried().isEmpty()) {
            lines.add(screen.paint().yellow(screen.say(RelayStatus.awaited(waits))));
        } else if (waits.awaiting() > 0) {
            String since = waits.awaitedSince().map(TIME::format).orElse("?");
            String late = waits.awaitedTooLong() ? screen.say("，等得太久，请向大厅询问", ", for too long: ask the hall") : "";
            lines.add(screen.paint()
                    .yellow(screen.say(
                            hall + "  待大厅决定 " + waits.awaiting() + "，自 " + since + late,
                            hall + "  awaiting the hall " + waits.awaiting() + ", since " + since + late)));
        }
        waits.waryUntil()
                .ifPresent(until -> lines.add(screen.say(
                        hall + "  刚才连不上或忙，" + CLOCK.format(until) + " 之前只试一次",
                        hall + "  was away or busy a moment ago; until " + CLOCK.format(until)
                                + " one call is tried, not several")));
        return lines;
    }

    private List<String> runs() {
        List<RunEntry> runs = ledger.recent(last);
        if (runs.isEmpty()) {
            return List.of(screen.say("还没有运行过", "no runs yet"));
        }
        Grid grid = new Grid();
        runs.forEach(run -> grid.add(run.id(), job(run), TIME.format(run.started()), ended(run)));
        List<String> lines = new ArrayList<>(List.of("", screen.say("最近的运行", "last runs")));
        lines.addAll(grid.lines("  "));
        return lines;
    }

    /** The job, and the hall where there are several. */
    private String job(RunEntry run) {
        return workspace.halls().size() == 1 ? run.job() : run.job() + " → " + run.hall();
    }

    private String ended(RunEntry run) {
        if (run.exit().isEmpty()) {
            return screen.paint().yellow(screen.say("没有结束（正在运行或被杀掉）", "did not end (at work, or killed)"));
        }
        int code = run.exit().getAsInt();
        if (code == Exit.DONE.code()) {
            return screen.paint().green(screen.say("0  完成", "0  done"));
        }
        String meaning = Arrays.stream(Exit.values())
                .filter(exit -> exit.code() == code)
                .findFirst()
                .map(exit -> screen.say(exit.meaning()))
                .orElse("");
        return screen.paint().red(code + "  " + meaning);
    }

    private List<String> heldBack() {
        long count = ledger.quarantine().count(QuarantineQuery.ALL);
        if (count == 0) {
            return List.of();
        }
        long refused = ledger.quarantine().count(QuarantineQuery.ALL.with(Reason.REFUSED));
        List<String> lines = new ArrayList<>(List.of(screen.say(
                "扣下 " + count + " 条：有错 " + (count - refused) + "，大厅拒绝 " + refused,
                count + " held back: " + (count - refused) + " by errors, " + refused + " refused by the hall")));
        for (HeldBack entry : ledger.quarantine().entries(QuarantineQuery.ALL, HELD_SHOWN)) {
            Quarantined held = entry.document();
            String key =
                    held.key().map(one -> discretion.key(held.dataset(), one)).orElse("–");
            lines.add("  " + held.dataset() + "  " + key);
            lines.add("      " + screen.paint().faint(held.origin()));
        }
        if (count > HELD_SHOWN) {
            lines.add("  …");
        }
        return lines;
    }

    /** The state for programs. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1);
        ObjectNode halls = json.putObject("halls");
        List<HallWaits> waits = waits();
        for (HallWaits waiting : waits) {
            String name = waiting.hall().name();
            ObjectNode one = halls.putObject(name);
            ObjectNode held = one.putObject("held");
            ledger.held(name).forEach(held::put);
            one.put("inDoubt", waiting.inDoubt()).put("awaiting", waiting.awaiting());
            if (waiting.inDoubt() > 0) {
                one.put("inDoubtSince", waiting.doubts().get(0).since().toString());
            }
            waiting.awaitedSince().ifPresent(since -> one.put("awaitingSince", since.toString()));
            waiting.waryUntil().ifPresent(until -> one.put("waryUntil", until.toString()));
            relays.bundles(waiting, one);
            ObjectNode locks = one.putObject("lockedBy");
            waiting.atWork().forEach(holder -> locks.put(holder.dataset(), holder.run()));
        }
        relays.json(json);
        json.put("quarantined", ledger.quarantine().count(QuarantineQuery.ALL))
                .put("refused", ledger.quarantine().count(QuarantineQuery.ALL.with(Reason.REFUSED)));
        NextStep.of(workspace, ledger, waits)
                .ifPresent(next -> json.put("next", screen.say(Text.same(next.command()))));
        ledger.recent(last).forEach(run -> json.withArray("/runs").add(run(run)));
        return json;
    }

    private static ObjectNode run(RunEntry run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("run", run.id()).put("job", run.job()).put("hall", run.hall());
        json.put("started", run.started().toString());
        run.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        run.exit().ifPresent(exit -> json.put("exit", exit));
        run.totals().ifPresent(totals -> {
            try {
                json.set("totals", new ObjectMapper().readTree(totals));
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return json;
    }
}
