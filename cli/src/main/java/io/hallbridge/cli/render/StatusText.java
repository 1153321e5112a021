package io.hallbridge.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.ledger.HeldBack;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.QuarantineQuery;
import io.hallbridge.ledger.Quarantined;
import io.hallbridge.ledger.RunEntry;
import io.hallbridge.ledger.Waiting;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Job;
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
    private static final int HELD_SHOWN = 5;

    private final Workspace workspace;
    private final Ledger ledger;
    private final Screen screen;
    private final int last;
    private final Discretion discretion;

    public StatusText(Workspace workspace, Ledger ledger, Screen screen, int last) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.screen = screen;
        this.last = last;
        this.discretion = new Discretion(workspace.datasets(), false);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        workspace.halls().forEach(hall -> lines.addAll(hall(hall)));
        lines.addAll(runs());
        lines.addAll(heldBack());
        List<String> next = next();
        if (!next.isEmpty()) {
            lines.add("");
            lines.addAll(next);
        }
        return lines;
    }

    private List<String> hall(HallConnection hall) {
        List<String> lines = new ArrayList<>();
        Map<String, Long> held = ledger.held(hall.name());
        StringBuilder holds = new StringBuilder(screen.paint().bold(hall.name()) + screen.say("  大厅现有", "  holds"));
        held.forEach((dataset, count) ->
                holds.append("  ").append(dataset).append(' ').append(count));
        lines.add(
                held.isEmpty()
                        ? screen.paint().bold(hall.name()) + screen.say("  还没有内容", "  holds nothing yet")
                        : holds.toString());
        Waiting waiting = ledger.waiting(hall.name());
        if (waiting.inDoubt() + waiting.awaiting() > 0) {
            lines.add(screen.paint()
                    .yellow(screen.say(
                            "  结果不明 " + waiting.inDoubt() + "，待大厅决定 " + waiting.awaiting(),
                            "  in doubt " + waiting.inDoubt() + ", awaiting the hall " + waiting.awaiting())));
        }
        ledger.holders(hall.name())
                .forEach(holder -> lines.add(screen.say("  正在运行：", "  at work: ") + holder.dataset() + " "
                        + holder.run() + " (pid " + holder.pid() + ", " + holder.host() + ")"));
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
        List<String> lines = new ArrayList<>(List.of("", screen.say("有错未报 " + count + " 条", count + " held back")));
        for (HeldBack entry : ledger.quarantine().entries(QuarantineQuery.ALL, HELD_SHOWN)) {
            Quarantined held = entry.document();
            String key = held.key().map(one -> discretion.key(held.dataset(), one)).orElse("–");
            lines.add("  " + held.dataset() + "  " + key);
            lines.add("      " + screen.paint().faint(held.origin()));
        }
        if (count > HELD_SHOWN) {
            lines.add("  …");
        }
        return lines;
    }

    private List<String> next() {
        List<String> lines = new ArrayList<>();
        String job = workspace.jobs().stream().findFirst().map(Job::name).orElse("JOB");
        boolean doubt = workspace.halls().stream()
                .anyMatch(hall -> ledger.waiting(hall.name()).inDoubt() > 0);
        if (doubt) {
            String run = "hallbridge run " + job;
            lines.add(screen.say("下一步：" + run + "    （先办完结果不明的）", "next: " + run + "    (finishes what is in doubt first)"));
        } else if (ledger.quarantine().count(QuarantineQuery.ALL) > 0) {
            String check = "hallbridge check " + job;
            lines.add(screen.say("下一步：" + check, "next: " + check));
        }
        return lines;
    }

    /** The state for programs. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1);
        ObjectNode halls = json.putObject("halls");
        workspace.halls().forEach(hall -> {
            ObjectNode one = halls.putObject(hall.name());
            ObjectNode held = one.putObject("held");
            ledger.held(hall.name()).forEach(held::put);
            Waiting waiting = ledger.waiting(hall.name());
            one.put("inDoubt", waiting.inDoubt()).put("awaiting", waiting.awaiting());
            ObjectNode locks = one.putObject("lockedBy");
            ledger.holders(hall.name()).forEach(holder -> locks.put(holder.dataset(), holder.run()));
        });
        json.put("quarantined", ledger.quarantine().count(QuarantineQuery.ALL));
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
