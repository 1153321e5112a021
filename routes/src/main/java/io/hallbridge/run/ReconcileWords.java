package io.hallbridge.run;

import io.hallbridge.finding.Text;
import java.util.List;

/** The sentences said about comparing a hall with the ledger. */
final class ReconcileWords {
    static final Text INTERRUPTED =
            new Text("应要求停下，没有比较完；什么也没有发送", "stopped as asked before all was compared; nothing was sent");

    private ReconcileWords() {}

    static Text nothingSent(String hall) {
        return new Text(
                "没有任务向大厅“" + hall + "”发送，台账里也没有它的内容，没有可核对的",
                "no job sends to hall \"" + hall
                        + "\" and the ledger takes it to hold nothing, so there is nothing to compare");
    }

    static Text noDataset(String name, List<String> known) {
        String all = String.join(", ", known);
        return new Text(
                "这里不核对数据集“" + name + "”；可写：" + all,
                "there is no dataset \"" + name + "\" to compare here; known: " + all);
    }

    /** The ledger knows less than the hall shows. */
    static Text lost(String dataset, Differences differences, String job) {
        long shown = differences.shown();
        long unknown = differences.unheardOf();
        return new Text(
                dataset + "：大厅显示的 " + shown + " 条里有 " + unknown
                        + " 条台账没有记录，像是台账丢失或换过，所以一条也不取消。让任务重新发送，大厅会答复已有，台账就接上了：hallbridge run " + job,
                dataset + ": of " + shown + " that the hall shows " + unknown
                        + " are unknown to the ledger, as if it had been lost or replaced, so none is withdrawn. Let a job send them"
                        + " again: the hall answers that it holds them, and the ledger knows them again: hallbridge run "
                        + job);
    }

    /** Somebody has to say so before anything is withdrawn. */
    static Text extra(String dataset, long extra, String asked) {
        return new Text(
                dataset + " 多出 " + extra + " 条，没有动：请先查明是谁发的。确实要取消：hallbridge reconcile " + asked + " --allow-retire",
                extra + " extra of " + dataset
                        + (extra == 1
                                ? " is left alone: find out who sent it. If it is to be withdrawn"
                                : " are left alone: find out who sent them. If they are to be withdrawn")
                        + ": hallbridge reconcile " + asked + " --allow-retire");
    }

    static Text unmendable(String dataset, long documents) {
        return new Text(
                dataset + " 有 " + documents + " 条补不了：台账里没有它们的内容；数据源下次改动它们时才会再发",
                documents + " of " + dataset
                        + " cannot be sent again: the ledger keeps no content of them; they are sent when they next change in their source");
    }

    static Text twice(String dataset, Keys twice) {
        return new Text(
                "大厅把 " + dataset + " 的 " + twice.count() + " 条列出了不止一次（第一条 "
                        + twice.first().get(0) + "），请告诉大厅",
                "the hall lists " + twice.count() + " of " + dataset + " more than once (the first is "
                        + twice.first().get(0) + "); tell the hall");
    }
}
