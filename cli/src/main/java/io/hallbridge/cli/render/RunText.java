package io.hallbridge.cli.render;

import io.hallbridge.finding.Severity;
import io.hallbridge.run.Counts;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run for people: a line for each dataset, what was sent, what to do next. */
public final class RunText {
    private final Screen screen;

    public RunText(Screen screen) {
        this.screen = screen;
    }

    public List<String> lines(RunReport report) {
        Paint paint = screen.paint();
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(report.job() + " → " + report.hall()) + "    "
                + paint.faint(screen.say("批次 ", "batch ") + report.run()));
        Grid grid = new Grid(1, 2, 3, 4, 5, 6);
        report.datasets().forEach((name, counts) -> dataset(grid, name, counts));
        lines.addAll(grid.lines("  "));
        lines.add("  " + sent(report));
        long waived = report.findings().count(Severity.WAIVED);
        if (waived > 0) {
            lines.add(
                    "  " + screen.say("已豁免 " + waived + " 处：waivers.yaml", "waived: " + waived + ", by waivers.yaml"));
        }
        report.notes().forEach(note -> lines.add(tone(report.exit(), screen.say(note))));
        return lines;
    }

    /** One line for cron: the run, the class of failure, the next command. */
    public String oneLine(RunReport report) {
        String next = report.notes().isEmpty()
                ? ""
                : " · " + screen.say(report.notes().get(0));
        return "hallbridge " + report.job() + " " + report.run() + " · "
                + report.exit().code() + " " + screen.say(report.exit().meaning()) + next;
    }

    private void dataset(Grid grid, String name, Counts counts) {
        grid.add(
                name,
                labelled("读 ", "read ", counts.read()),
                labelled("未变 ", "unchanged ", counts.unchanged()),
                labelled("新增 ", "create ", counts.created()),
                labelled("更新 ", "update ", counts.updated()),
                labelled("取消 ", "retire ", counts.retired()),
                labelled("扣下 ", "held back ", counts.quarantined()));
    }

    private String labelled(String zh, String en, long count) {
        return screen.say(zh, en) + count;
    }

    private String sent(RunReport report) {
        Counts all = report.totals();
        String seconds = String.format(Locale.ROOT, "%.1f s", report.seconds());
        String sent = screen.say(
                "发送 " + all.sent() + " 条，" + report.batches() + " 批 · 接受 " + all.accepted() + " · 拒绝 " + all.refused()
                        + " · 结果不明 " + all.inDoubt(),
                "sent " + all.sent() + " in " + report.batches() + (report.batches() == 1 ? " batch" : " batches")
                        + " · accepted " + all.accepted() + " · refused " + all.refused() + " · in doubt "
                        + all.inDoubt());
        String waiting = all.awaiting() == 0 ? "" : screen.say(" · 待定 ", " · awaiting ") + all.awaiting();
        String unsent = all.unsent() == 0 ? "" : screen.say(" · 未发送 ", " · not sent ") + all.unsent();
        String pending =
                all.pending() == 0 ? "" : screen.say(" · 早先送出尚无结果 ", " · sent before, still open ") + all.pending();
        return sent + waiting + unsent + pending + "    " + screen.paint().faint(seconds);
    }

    private String tone(Exit exit, String words) {
        return exit == Exit.DONE ? words : screen.paint().yellow(words);
    }
}
