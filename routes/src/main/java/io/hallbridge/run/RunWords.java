package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Holder;
import io.hallbridge.workspace.Gate;
import java.time.Instant;
import java.util.Collection;

/** The sentences said about runs. */
final class RunWords {
    private RunWords() {}

    static Text noJob(String name, Collection<String> known) {
        String all = String.join(", ", known);
        return new Text("没有任务“" + name + "”；现有：" + all, "there is no job \"" + name + "\"; known: " + all);
    }

    static Text locked(String hall, Holder holder) {
        return new Text(
                "运行 " + holder.run() + " 正在向“" + hall + "”发送（" + holder.host() + " 的进程 " + holder.pid() + "，自 "
                        + holder.since() + "），等它结束后再运行",
                "run " + holder.run() + " is sending to \"" + hall + "\" (process " + holder.pid() + " on "
                        + holder.host() + ", since " + holder.since() + "); run again when it has ended");
    }

    static Text unreadable(Finding why) {
        return new Text(
                "没有读到：" + why.origin().where() + "，" + why.sentence().zh(),
                "not read: " + why.origin().where() + ": " + why.sentence().en());
    }

    static Text held(long documents, String run) {
        String list = "hallbridge quarantine list --run " + RunId.suffix(run);
        return new Text(
                documents + " 条有错，没有上报：" + list,
                documents + (documents == 1 ? " document is" : " documents are") + " held back: " + list);
    }

    static Text refusedEarlier(long documents) {
        return new Text(
                documents + " 条早先被大厅拒绝，至今没有变化，没有再送：hallbridge quarantine list --reason refused",
                "the hall refused " + documents + " earlier, which " + (documents == 1 ? "has" : "have")
                        + " not changed and " + (documents == 1 ? "was" : "were")
                        + " not sent again: hallbridge quarantine list --reason refused");
    }

    static Text withdrawalRefusedEarlier(long documents, String dataset) {
        return new Text(
                dataset + " 有 " + documents + " 条大厅早先拒绝取消，没有再送：hallbridge quarantine list --reason refused",
                "the hall refused to withdraw " + documents + " of " + dataset
                        + " earlier; it was not asked again: hallbridge quarantine list --reason refused");
    }

    static Text gate(long faulty, long documents, Gate gate, String toCheck) {
        return new Text(
                documents + " 条里有 " + faulty + " 条有错，超过任务的限度 " + gate.words() + "，什么也没有发送：hallbridge check " + toCheck,
                faulty + " of " + documents + " documents are faulty, more than the job's gate of " + gate.words()
                        + "; nothing was sent: hallbridge check " + toCheck);
    }

    static Text absent(long documents, String dataset) {
        return new Text(
                dataset + " 有 " + documents + " 条不在数据源里了，大厅仍在显示；要取消它们，在任务里写 retire: { allow: true }",
                documents + " of " + dataset
                        + " have left their source and are still shown by the hall; to retire them, the job says retire: { allow: true }");
    }

    /** Where the refused are: in quarantine or, refused with their whole batch, only in the history. */
    static Text refused(long documents, boolean quarantined) {
        String next = quarantined ? "hallbridge quarantine list --reason refused" : "hallbridge status";
        return new Text("大厅拒绝了 " + documents + " 条：" + next, "the hall refused " + documents + ": " + next);
    }

    static Text finished(long documents) {
        return new Text(
                "先办完了上次没有结果的 " + documents + " 条",
                "first finished " + documents + " documents that an earlier run left without an outcome");
    }

    static Text stale(String plan) {
        return new Text(
                "计划 " + plan + " 已经过时：它之后大厅接受过别的内容。请重新生成计划：hallbridge plan",
                "the plan " + plan
                        + " is stale: the hall has accepted other things since. Make a new one: hallbridge plan");
    }

    static Text foreign(String plan, String region, String ours) {
        return new Text(
                "计划 " + plan + " 是为区划 " + region + " 生成的，这个工作区是 " + ours + "，没有发送。请用 -w 指定它的工作区",
                "the plan " + plan + " was made for region " + region + ", and this workspace is of " + ours
                        + "; nothing was sent. Name its workspace with -w");
    }

    static Text stopped(Exit why, long unsent) {
        return switch (why) {
            case DEADLINE ->
                new Text(
                        "到了截止时间，在批次边界停下，还有 " + unsent + " 条没有发送；下次运行会接着做",
                        "the deadline came; stopped at a batch boundary with " + unsent
                                + " not sent; the next run goes on");
            case LOCKED ->
                new Text(
                        "锁被另一次运行接管了（本机可能停顿过），在批次边界停下；再运行一次会接着做",
                        "another run took over the lock (this machine may have stood still); stopped at a batch boundary, run again to go on");
            default -> new Text("在批次边界停下；再运行一次会接着做", "stopped at a batch boundary; run again to go on");
        };
    }

    /** A stop before the plan was whole. */
    static Text stoppedReading(Exit why) {
        return switch (why) {
            case DEADLINE ->
                new Text(
                        "到了截止时间，数据源还没有读完；什么也没有发送，下次运行从头读",
                        "the deadline came before all sources were read; nothing was sent, and the next run reads them anew");
            case LOCKED ->
                new Text(
                        "锁被另一次运行接管了（本机可能停顿过），数据源还没有读完；什么也没有发送，请再运行一次",
                        "another run took over the lock (this machine may have stood still) before all sources were read; nothing was sent, run again");
            default ->
                new Text(
                        "数据源还没有读完就应要求停下；什么也没有发送，请再运行一次",
                        "stopped as asked before all sources were read; nothing was sent, run again");
        };
    }

    static Text stoppedWaiting() {
        return new Text(
                "等待另一次运行时应要求停下，这次没有做任何事；请再运行一次",
                "stopped as asked while it waited for another run; this one did nothing, run again");
    }

    static Text skipped(Holder holder) {
        return new Text(
                "运行 " + holder.run() + " 正在做，这次没有做任何事", "run " + holder.run() + " is at work; this one did nothing");
    }

    static Text stillInDoubt(long documents) {
        return new Text(
                "早先送出的 " + documents + " 条仍不知道大厅是否收下，没有再送；向大厅核实后决定：hallbridge ledger resolve",
                documents
                        + " sent before are still in doubt and were not sent again; ask the hall, then decide: hallbridge ledger resolve");
    }

    static Text decided(long accepted, long refused) {
        return new Text(
                "大厅对先前收下的作了决定：接受 " + accepted + "，拒绝 " + refused,
                "the hall decided on what it had taken: accepted " + accepted + ", refused " + refused);
    }

    static Text awaitedTooLong(long documents, Instant since) {
        return new Text(
                "有 " + documents + " 条自 " + since + " 起一直等大厅决定；请向大厅询问",
                documents + " await the hall's decision, the oldest since " + since + "; ask the hall");
    }

    static Text decidesAtOnce(String hall, String profile) {
        return new Text(
                "大厅“" + hall + "”（profile " + profile + "）当场决定，没有回执可取",
                "hall \"" + hall + "\" (profile " + profile + ") decides at once and has no receipts to fetch");
    }

    static Text sumsDisagree(String counts) {
        return new Text(
                "各项数目对不上，这是程序的故障：" + counts, "the sums do not agree, which is a fault of the program: " + counts);
    }

    static Text noMapping(String file) {
        return new Text(
                file + " 不是 hallbridge 的填报模板，这里也没有映射可用。到工作区里检查，或先发模板：hallbridge datasets template power -o 模板.xlsx",
                file
                        + " is no template of ours, and there is no mapping here to read it with. Check it in a workspace, or hand out"
                        + " a template: hallbridge datasets template power -o template.xlsx");
    }
}
