package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.Doubt;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides on batches whose fate nobody knows, by the word of a person who asked the hall. */
public final class Resolving {
    /** What the ledger counts such a decision under, where runs have their job. */
    static final String JOB = "resolve";

    private final Workspace workspace;
    private final Ledger ledger;
    private final Function<RunReport, String> totals;

    /**
     * Decisions in a workspace.
     *
     * @param totals a report as the JSON that the ledger keeps
     */
    public Resolving(Workspace workspace, Ledger ledger, Function<RunReport, String> totals) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.totals = totals;
    }

    /** The batches in question, of one hall or of all, the oldest first. */
    public List<Doubt> doubts(Optional<String> hall) {
        List<Doubt> doubts = new ArrayList<>();
        workspace.halls().stream()
                .map(HallConnection::name)
                .filter(name -> hall.isEmpty() || hall.get().equals(name))
                .forEach(name -> doubts.addAll(ledger.doubts(name)));
        return doubts;
    }

    /** The one whose id begins so. */
    public Doubt find(String begin, Optional<String> hall) {
        List<Doubt> found = doubts(hall).stream()
                .filter(doubt -> doubt.batch().id().startsWith(begin))
                .toList();
        if (found.size() != 1) {
            throw new CannotGoOn(Exit.USAGE, found.isEmpty() ? noSuch(begin) : several(begin, found.size()));
        }
        return found.get(0);
    }

    /** Whether a run finds out by itself what became of a hall's batches. */
    public boolean findsOut(String hall) {
        return workspace.hall(hall).filter(known -> known.way().findsOut()).isPresent();
    }

    /** Settles a batch as accepted, or sets its documents free to be sent again by the next run. */
    public void decide(Doubt doubt, boolean accepted, boolean force) {
        Batch batch = doubt.batch();
        if (!force && findsOut(batch.hall())) {
            throw new CannotGoOn(Exit.USAGE, byItself(batch.hall()));
        }
        Lane lane = Lane.of(batch.hall(), Set.of(batch.dataset()));
        String run = RunId.next(Clock.systemUTC());
        try (Lease lease = ledger.lock(lane, run)
                .orElseThrow(
                        () -> new CannotGoOn(Exit.LOCKED, RunWords.locked(batch.hall(), Turn.holder(ledger, lane))))) {
            if (ledger.doubts(batch.hall()).stream()
                    .noneMatch(one -> one.batch().id().equals(batch.id()))) {
                throw new CannotGoOn(Exit.USAGE, noSuch(batch.id()));
            }
            ledger.begin(run, JOB, batch.hall(), Instant.now());
            if (accepted) {
                ledger.settle(batch, accepted(batch));
            } else {
                ledger.abandon(batch, "a person says that the hall did not take it");
            }
            RunReport report = RunReport.idle(run, JOB, batch.hall(), decided(batch, accepted));
            ledger.end(run, Instant.now(), Exit.DONE.code(), totals.apply(report));
            lease.renew();
        }
    }

    private static Receipt accepted(Batch batch) {
        return new Receipt(
                "",
                batch.changes().stream()
                        .map(change -> new Outcome(change.key(), Outcome.State.ACCEPTED, "", ""))
                        .toList());
    }

    /** What was decided. */
    public static Text decided(Batch batch, boolean accepted) {
        int documents = batch.changes().size();
        return accepted
                ? new Text(
                        documents + " 条记为大厅已接受",
                        documents + (documents == 1 ? " document is" : " documents are") + " now taken for accepted")
                : new Text(
                        documents + " 条记为没有送到，下次运行会再送",
                        documents + (documents == 1 ? " document was" : " documents were")
                                + " not taken; the next run sends what still differs");
    }

    private static Text noSuch(String begin) {
        return new Text(
                "没有编号以“" + begin + "”开头、结果不明的批次；列出全部：hallbridge ledger resolve",
                "no batch in doubt has an id that begins with \"" + begin + "\"; list them: hallbridge ledger resolve");
    }

    private static Text several(String begin, int count) {
        return new Text(
                "有 " + count + " 个结果不明的批次编号以“" + begin + "”开头，请多写几位",
                count + " batches in doubt have ids that begin with \"" + begin + "\"; write more of it");
    }

    private static Text byItself(String hall) {
        return new Text(
                "大厅“" + hall + "”可以查询或可以重发，hallbridge run 会自己弄清楚；一定要人工决定就加 --force",
                "hall \"" + hall + "\" can be asked, or be sent the batch again, so hallbridge run finds out by itself;"
                        + " to decide all the same, add --force");
    }
}
