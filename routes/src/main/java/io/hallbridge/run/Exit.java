package io.hallbridge.run;

import io.hallbridge.finding.Text;
import java.util.Comparator;
import java.util.List;

/** How a process ends: the number it returns, what that means and who acts. */
public enum Exit {
    DONE(0, 0, new Text("完成；全部被接受或没有变化", "done; all accepted or unchanged"), new Text("–", "–")),
    FAULT(
            1,
            100,
            new Text("程序自身故障：一行说明，并给出日志文件", "internal fault (a bug): one line, log file named"),
            new Text("我们", "us")),
    USAGE(2, 90, new Text("命令行看不懂", "command line not understood"), new Text("调用者", "caller")),
    FINDINGS(
            3,
            10,
            new Text("发现的问题超过任务的限度：数据须在源头改正", "findings above the job's gate: data must be repaired at its source"),
            new Text("部门", "department")),
    SETUP(
            4,
            80,
            new Text(
                    "配置：工作区、映射、凭据、证书；一次列出全部问题",
                    "set-up: workspace, mapping, credential, certificate; all problems at once"),
            new Text("工程师", "engineer")),
    UNREACHABLE(
            5,
            40,
            new Text(
                    "在允许的重试之后，大厅或数据源仍连不上或忙，或摆渡的文件还没到齐：稍后再试",
                    "hall or source not reachable or busy after the allowed retries, or a carried file not there yet: try later"),
            new Text("–", "–")),
    REFUSED(6, 50, new Text("大厅拒绝了部分文档", "hall refused documents"), new Text("工程师、部门", "engineer, department")),
    DOUBT(7, 60, new Text("至少有一批的结果不明", "outcome unknown for at least one batch"), new Text("工程师", "engineer")),
    LOCKED(8, 70, new Text("另一次运行占着锁", "another run holds the lock"), new Text("–", "–")),
    DEADLINE(
            9,
            30,
            new Text("到了截止时间，在批次边界停下；可续", "deadline reached at a batch boundary; resumable"),
            new Text("–", "–")),
    CHANGES(
            10,
            5,
            new Text(
                    "大厅与台账不一致（reconcile）；或用 --detailed-exitcode 时计划里有变化",
                    "hall and ledger differ (reconcile); or, with --detailed-exitcode, the plan has changes"),
            new Text("工程师", "engineer")),
    INTERRUPTED(
            130,
            95,
            new Text("被中断（Ctrl-C），在批次边界停下", "interrupted (Ctrl-C), stopped at a batch boundary"),
            new Text("–", "–")),
    STOPPED(143, 95, new Text("被终止（SIGTERM），在批次边界停下", "stopped (SIGTERM) at a batch boundary"), new Text("–", "–"));

    private final int code;
    private final int weight;
    private final Text meaning;
    private final Text actor;

    Exit(int code, int weight, Text meaning, Text actor) {
        this.code = code;
        this.weight = weight;
        this.meaning = meaning;
        this.actor = actor;
    }

    public int code() {
        return code;
    }

    public Text meaning() {
        return meaning;
    }

    public Text actor() {
        return actor;
    }

    /** Whether a signal told the process to go: Ctrl-C, SIGTERM. */
    public boolean isBySignal() {
        return this == INTERRUPTED || this == STOPPED;
    }

    /** The one that says most where several things happened: a set-up fault before doubt before a refusal, and so on. */
    public static Exit gravest(List<Exit> exits) {
        return exits.stream().max(Comparator.comparingInt(exit -> exit.weight)).orElse(DONE);
    }
}
