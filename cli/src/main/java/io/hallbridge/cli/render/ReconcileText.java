package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Counts;
import io.hallbridge.run.Differences;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Keys;
import io.hallbridge.run.Reconciled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a comparison of hall and ledger says: a line for each dataset, a block for each kind of difference, what to do. */
public final class ReconcileText {
    private static final int KEYS_SHOWN = 5;
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "missing",
                    new Text("缺少", "missing"),
                    new Text("台账记着大厅已有，大厅没有显示", "the ledger takes the hall to hold it, the hall does not show it"),
                    Differences::missing),
            new Kind(
                    "stale",
                    new Text("不同", "stale"),
                    new Text("两边都有，内容不同", "both have it, with different contents"),
                    Differences::stale),
            new Kind(
                    "extra",
                    new Text("多出", "extra"),
                    new Text("大厅在显示，台账没有记着", "the hall shows it, the ledger does not take it to be there"),
                    Differences::extra));

    private final Screen screen;
    private final Reconciled found;

    /** A kind of difference: its name for programs and for people, what it means, and the documents concerned. */
    private record Kind(String name, Text label, Text meaning, Function<Differences, Keys> keys) {
        long count(Reconciled found) {
            return found.datasets().values().stream()
                    .map(keys)
                    .mapToLong(Keys::count)
                    .sum();
        }
    }

    public ReconcileText(Screen screen, Reconciled found) {
        this.screen = screen;
        this.found = found;
    }

    /** All of it: lines, JSON, or for cron one line and only when something is wrong. */
    public void show() {
        if (screen.json()) {
            screen.json(json());
        } else {
            found();
            found.mended().ifPresent(report -> {
                screen.line("");
                screen.lines(new RunText(screen).lines(report));
            });
        }
        if (screen.quiet() && found.exit() != Exit.DONE) {
            screen.alert(oneLine());
        }
    }

    private void found() {
        Paint paint = screen.paint();
        screen.line(paint.bold(screen.say("台账 ↔ ", "ledger ↔ ") + found.hall()));
        Grid grid = new Grid(1, 2, 3, 4, 5);
        found.datasets().forEach((name, differences) -> row(grid, name, differences));
        screen.lines(grid.lines("  "));
        KINDS.stream().filter(kind -> kind.count(found) > 0).forEach(kind -> screen.lines(block(kind)));
        screen.line("");
        if (found.differences() == 0) {
            screen.line(paint.green(screen.say("大厅与台账一致。", "Hall and ledger agree.")));
        }
        found.plan().ifPresent(plan -> screen.lines(plan(plan)));
        found.notes().forEach(note -> screen.line(paint.yellow(screen.say(note))));
    }

    private void row(Grid grid, String name, Differences differences) {
        List<String> cells = new ArrayList<>(List.of(name, screen.say("一致 ", "equal ") + differences.equal()));
        KINDS.forEach(kind -> cells.add(
                screen.say(kind.label()) + " " + kind.keys().apply(differences).count()));
        cells.add(screen.say("在途 ", "under way ") + differences.underWay());
        grid.add(cells.toArray(String[]::new));
    }

    private List<String> block(Kind kind) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "  " + screen.paint().bold(screen.say(kind.label())) + "  " + screen.say(kind.meaning()) + "  "
                        + screen.say(kind.count(found) + " 条", Plural.of(kind.count(found), "document"))));
        found.datasets().forEach((dataset, differences) -> {
            Keys keys = kind.keys().apply(differences);
            keys.first().stream().limit(KEYS_SHOWN).forEach(key -> lines.add("      " + dataset + "  " + key));
            if (keys.count() > KEYS_SHOWN) {
                long more = keys.count() - KEYS_SHOWN;
                lines.add("      " + dataset + screen.say("  …… 还有 " + more + " 条", "  … and " + more + " more"));
            }
        });
        return lines;
    }

    private List<String> plan(Path plan) {
        Counts all = found.planned();
        List<String> lines = new ArrayList<>(List.of(screen.say(
                "补救：新增 " + all.created() + "，更新 " + all.updated() + "，取消 " + all.retired() + "。计划已保存：" + shown(plan),
                "To mend it: " + all.created() + " to create, " + all.updated() + " to update, " + all.retired()
                        + " to retire. Plan saved: " + shown(plan))));
        if (found.mended().isEmpty()) {
            lines.add(send(plan));
        }
        return lines;
    }

    private String send(Path plan) {
        return screen.say("照此发送：", "Send exactly this: ") + "hallbridge push " + shown(plan);
    }

    /** As it would be typed here. */
    private Path shown(Path file) {
        Path here = screen.terminal().folder();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    /** For cron: the hall, the class of what is wrong, how much it is, the next command. */
    private String oneLine() {
        String next = found.mended().isPresent()
                ? " · " + new RunText(screen).oneLine(found.mended().get())
                : found.plan().map(plan -> " · hallbridge push " + shown(plan)).orElse("");
        List<String> counts = new ArrayList<>();
        KINDS.forEach(kind -> counts.add(screen.say(kind.label()) + " " + kind.count(found)));
        return "hallbridge reconcile " + found.hall() + " · " + found.exit().code() + " · "
                + String.join(screen.say("，", ", "), counts) + next;
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1).put("hall", found.hall());
        ObjectNode datasets = json.putObject("datasets");
        found.datasets().forEach((name, differences) -> dataset(datasets.putObject(name), differences));
        Counts all = found.planned();
        found.plan().ifPresent(plan -> json.put("plan", plan.toString()));
        json.put("create", all.created()).put("update", all.updated()).put("retire", all.retired());
        found.notes().forEach(note -> json.withArray("/notes").add(screen.say(note)));
        found.mended().ifPresent(report -> json.set("run", RunJson.of(report, screen)));
        return json.put("exit", found.exit().code());
    }

    private static void dataset(ObjectNode json, Differences differences) {
        json.put("equal", differences.equal());
        KINDS.forEach(
                kind -> json.put(kind.name(), kind.keys().apply(differences).count()));
        json.put("underWay", differences.underWay())
                .put("unmendable", differences.unmendable().count())
                .put("listedTwice", differences.twice().count());
        ObjectNode first = json.putObject("first");
        KINDS.forEach(kind -> keys(first, kind.name(), kind.keys().apply(differences)));
        keys(first, "unmendable", differences.unmendable());
        keys(first, "listedTwice", differences.twice());
    }

    private static void keys(ObjectNode json, String name, Keys keys) {
        if (keys.count() > 0) {
            keys.first().forEach(json.putArray(name)::add);
        }
    }
}
