package io.hallbridge.run;

import io.hallbridge.delivery.FailureClass;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a run's log. */
final class RunLogWords {
    static final Text ABANDONED = new Text("没有送到，留给以后的运行", "not taken, left to a later run");
    static final Text DOUBT = new Text("送出了，结果不明", "sent, in doubt");

    private static final int ID_SHOWN = 12;

    private RunLogWords() {}

    static Text begins(String run, String job, Lane lane) {
        String what = job + " → " + lane.hall() + " (" + String.join(", ", lane.datasets()) + ")";
        String by = "hallbridge " + Tool.version();
        return new Text("运行 " + run + " 开始：" + what + "，" + by, "run " + run + " begins: " + what + ", " + by);
    }

    static Text source(String name) {
        return new Text("读取数据源 " + name, "reads source " + name);
    }

    static Text examined(Examined table) {
        String what = table.mapping() + " · "
                + Objects.requireNonNullElse(table.place().file(), table.place().source());
        long read = table.tally().read();
        long documents = read - table.tally().skippedRows();
        return new Text(
                what + "：读 " + read + " 行，" + documents + " 条，其中有错 " + table.faulty(),
                what + ": " + read + " rows, " + documents + " documents, " + table.faulty() + " of them faulty");
    }

    static Text unreadable(Finding why) {
        return new Text(
                "没有读到：" + why.origin().where() + "（" + why.rule().id() + "）",
                "not read: " + why.origin().where() + " (" + why.rule().id() + ")");
    }

    static Text plan(String dataset, Counts counts) {
        return new Text(
                "计划 " + dataset + "：新增 " + counts.created() + "，更新 " + counts.updated() + "，取消 " + counts.retired()
                        + "，未变 " + counts.unchanged() + "，扣下 " + counts.quarantined() + "，尚无结果 " + counts.pending(),
                "plan for " + dataset + ": create " + counts.created() + ", update " + counts.updated() + ", retire "
                        + counts.retired() + ", unchanged " + counts.unchanged() + ", held back "
                        + counts.quarantined() + ", still open " + counts.pending());
    }

    static Text plan(Planned planned) {
        String findings = planned.findings().count(Severity.ERROR) + "/"
                + planned.findings().count(Severity.WARNING) + "/"
                + planned.findings().count(Severity.INFO);
        return planned.gateClosed()
                ? new Text(
                        "错误、警告、提示 " + findings + "；超过限度，什么也不发送",
                        "errors/warnings/hints " + findings + "; above the gate, nothing is sent")
                : new Text("错误、警告、提示 " + findings, "errors/warnings/hints " + findings);
    }

    static Text settled(Receipt receipt) {
        long accepted = LoggedLedger.count(receipt, Outcome.State.ACCEPTED)
                + LoggedLedger.count(receipt, Outcome.State.DUPLICATE);
        long refused = LoggedLedger.count(receipt, Outcome.State.REFUSED);
        long awaiting = LoggedLedger.count(receipt, Outcome.State.AWAITING);
        long later = LoggedLedger.count(receipt, Outcome.State.LATER);
        String codes = codes(receipt);
        return new Text(
                "接受 " + accepted + "，拒绝 " + refused + codes + (awaiting == 0 ? "" : "，待定 " + awaiting)
                        + (later == 0 ? "" : "，推后 " + later),
                "accepted " + accepted + ", refused " + refused + codes
                        + (awaiting == 0 ? "" : ", awaiting " + awaiting) + (later == 0 ? "" : ", put off " + later));
    }

    /** How often each code of the hall was the reason of a refusal. */
    private static String codes(Receipt receipt) {
        Map<String, Long> codes = receipt.outcomes().stream()
                .filter(outcome -> outcome.state() == Outcome.State.REFUSED)
                .collect(Collectors.groupingBy(Outcome::code, TreeMap::new, Collectors.counting()));
        return codes.isEmpty()
                ? ""
                : codes.entrySet().stream()
                        .map(entry -> entry.getKey() + " × " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    static Text refused(String code) {
        return new Text("整批被拒绝（" + code + "）", "refused whole (" + code + ")");
    }

    static Text divided(String code) {
        return new Text("整批被拒绝（" + code + "），拆成两半再送", "refused whole (" + code + "), halved");
    }

    private static String shortId(Batch batch) {
        return batch.id().substring(0, Math.min(ID_SHOWN, batch.id().length()));
    }

    /** Its id, its dataset and how many documents it holds, with the sign of what is done to them. */
    private static String what(Batch batch) {
        return shortId(batch) + " · " + batch.dataset() + (batch.retires() ? " -" : " +")
                + batch.changes().size();
    }

    /** Halves and what was put off come on top of what was expected. */
    static Text batch(Batch batch, long number, long expected, Text how, double seconds) {
        String of = number <= expected ? "/" + expected : "";
        String took = String.format(Locale.ROOT, "%.2f s", seconds);
        return new Text(
                "第 " + number + of + " 批 " + what(batch) + "：" + how.zh() + "，" + took,
                "batch " + number + of + " " + what(batch) + ": " + how.en() + ", " + took);
    }

    static Text earlier(Batch batch, Text how) {
        return new Text(
                "早先的一批 " + what(batch) + "：" + how.zh(), "batch of an earlier run " + what(batch) + ": " + how.en());
    }

    static Text stumbled(Batch batch, FailureClass kind, int status, Optional<Duration> asked) {
        Text why = switch (kind) {
            case BUSY -> new Text("大厅忙", "the hall is busy");
            case UNREACHABLE -> new Text("连不上大厅", "the hall cannot be reached");
            default -> new Text("没有得到清楚的答复", "no clear answer");
        };
        String code = status == 0 ? "" : " (" + status + ")";
        String seconds = asked.map(pause -> String.format(Locale.ROOT, "%.1f s", pause.toMillis() / 1000.0))
                .orElse("");
        return new Text(
                "批 " + shortId(batch) + "：" + why.zh() + code + (seconds.isEmpty() ? "" : "，大厅要求等 " + seconds),
                "batch " + shortId(batch) + ": " + why.en() + code
                        + (seconds.isEmpty() ? "" : ", and asks to wait " + seconds));
    }

    static Text decided(long accepted, long refused) {
        return new Text(
                "取回执：接受 " + accepted + "，拒绝 " + refused, "receipts: accepted " + accepted + ", refused " + refused);
    }

    /** The end of a comparison of which nothing was sent. */
    static Text compared(Reconciled found) {
        long changes = found.planned().sent();
        return new Text(
                "核对结束，补救的计划有 " + changes + " 条",
                "comparison ends, the plan that mends the hall has " + changes + " changes");
    }

    static Text ends(RunReport report) {
        Counts all = report.totals();
        String seconds = String.format(Locale.ROOT, "%.1f s", report.seconds());
        Exit exit = report.exit();
        return new Text(
                "运行结束：读 " + all.read() + "，发送 " + all.sent() + "，" + report.batches() + " 批，接受 " + all.accepted()
                        + "，拒绝 " + all.refused() + "，结果不明 " + all.inDoubt() + "，待定 " + all.awaiting() + "，未发送 "
                        + all.unsent() + "，退出码 " + exit.code() + "（"
                        + exit.meaning().zh() + "），" + seconds,
                "run ends: read " + all.read() + ", sent " + all.sent() + " in " + report.batches()
                        + " batches, accepted " + all.accepted() + ", refused " + all.refused() + ", in doubt "
                        + all.inDoubt() + ", awaiting " + all.awaiting() + ", not sent " + all.unsent() + ", exit "
                        + exit.code() + " (" + exit.meaning().en() + "), " + seconds);
    }

    static Text breaksOff(RuntimeException why) {
        return why instanceof CannotGoOn known
                ? new Text(
                        "运行中断，退出码 " + known.exit().code() + "（"
                                + known.exit().meaning().zh() + "）",
                        "run breaks off, exit " + known.exit().code() + " ("
                                + known.exit().meaning().en() + ")")
                : new Text(
                        "运行中断：" + why.getClass().getSimpleName(),
                        "run breaks off: " + why.getClass().getSimpleName());
    }
}
