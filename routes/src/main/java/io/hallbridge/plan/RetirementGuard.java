package io.hallbridge.plan;

import io.hallbridge.finding.Text;
import java.util.Optional;

/** Keeps a department's half-empty file from withdrawing its documents from the hall. */
public final class RetirementGuard {
    private static final int WHOLE = 1000;

    private RetirementGuard() {}

    /**
     * Why documents that left a source may not be retired in this run; empty where they may. A single one always may,
     * where the source was read whole and is not empty.
     *
     * @param absent how many left
     * @param held how many the hall holds of that dataset from that source
     * @param met how many documents the source had in this run
     * @param readWhole whether every file and row of the source was read and had a key
     * @param atMostPerMille the most that may be retired, in thousandths of those held
     */
    public static Optional<Text> objection(long absent, long held, long met, boolean readWhole, int atMostPerMille) {
        return objectionAbove(share(held, atMostPerMille), absent, held, met, readWhole);
    }

    /** What a job lets go at once, in thousandths of what the hall holds; a single one always. */
    public static long share(long held, int atMostPerMille) {
        return Math.max(1, held * atMostPerMille / WHOLE);
    }

    /** The same, where the most that may be retired is a number. */
    public static Optional<Text> objectionAbove(long allowed, long absent, long held, long met, boolean readWhole) {
        if (!readWhole) {
            return Optional.of(new Text(
                    "数据源没有读全，" + absent + " 条不见了的文档这次没有取消",
                    "the source was not read whole, so " + absent + " absent documents were not retired"));
        }
        if (met == 0) {
            return Optional.of(new Text(
                    "数据源是空的，大厅现有的 " + held + " 条一条也没有取消；请检查是不是放错了文件",
                    "the source is empty, so none of the " + held
                            + " documents the hall holds was retired; see whether the right file is there"));
        }
        if (absent > allowed) {
            return Optional.of(new Text(
                    absent + " 条不在数据源里了，超过一次最多取消 " + allowed + " 条（大厅现有 " + held
                            + " 条），一条也没有取消；确实要取消：这一次加 --allow-retire " + absent + "，或在任务里调高 retire.at-most",
                    absent + " documents left the source, more than the " + allowed
                            + " that may be retired at once (the hall holds " + held
                            + "); none was retired; if it is meant, add --allow-retire " + absent
                            + " for this once, or raise retire.at-most in the job"));
        }
        return Optional.empty();
    }
}
