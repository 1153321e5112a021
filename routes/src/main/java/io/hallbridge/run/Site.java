package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Plan;
import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A run at a hall while it goes on: its turn, its log, what a person will be told of it, and how it ends. */
final class Site implements AutoCloseable {
    private final Ledger ledger;
    private final Function<RunReport, String> totals;
    private final String run;
    private final String job;
    private final Lane lane;
    private final Turn turn;
    private final RunLog log;
    private final Delivering delivering;
    private final Instant started = Instant.now();
    private final List<Text> notes = new ArrayList<>();
    private final List<Exit> wrong = new ArrayList<>();

    Site(
            Ledger ledger,
            Function<RunReport, String> totals,
            String run,
            String job,
            HallConnection hall,
            Lane lane,
            Turn turn,
            RunLog log,
            Optional<Bundling> bundling) {
        this.ledger = ledger;
        this.totals = totals;
        this.run = run;
        this.job = job;
        this.lane = lane;
        this.turn = turn;
        this.log = log;
        this.delivering = new Delivering(hall, lane, ledger, log, turn, bundling);
        log.begins(run, job, lane);
    }

    String run() {
        return run;
    }

    Lane lane() {
        return lane;
    }

    Turn turn() {
        return turn;
    }

    RunLog log() {
        return log;
    }

    /** From now on the ledger counts this run. */
    void begin() {
        ledger.begin(run, job, lane.hall(), started);
    }

    /** Ends first what earlier runs left open; gives what stands in the way of sending anything new. */
    Optional<DeliveryReport> finishEarlier() throws IOException {
        return delivering.finishEarlier(notes, wrong);
    }

    /** Takes over what the hall has decided since on documents that it had taken. */
    void receipts() throws IOException {
        delivering.receipts(notes, wrong);
    }

    /** Takes over receipts that were carried back, and says which are missing. */
    void receipts(Path from) throws IOException {
        delivering.returned(from, notes, wrong);
        notes.addAll(delivering.missing());
    }

    /** Delivers batches of the run's own making. */
    Delivering.Sent send(Gathered gathered, Batches batches, BatchLedger into) {
        return delivering.send(gathered, batches, into);
    }

    /** The report of a run that sent so many batches. */
    RunReport report(Gathered gathered, DeliveryReport delivered, long batches) {
        return delivering.report(ending(gathered, new FindingLog()), delivered, batches);
    }

    /** Gets ready in the background, since there will be something to deliver. */
    void prepare() {
        delivering.prepare();
    }

    /** Takes over what was noted while planning. */
    void planned(Planned planned) {
        log.planned(planned);
        notes.addAll(planned.notes());
        wrong.add(planned.wrong());
    }

    /** Delivers a plan that was made before. */
    RunReport deliver(Plan plan) throws IOException {
        return delivering.deliver(ending(Gathered.of(plan.manifest()), new FindingLog()), plan);
    }

    /** Delivers a plan that was made of what was gathered just now. */
    RunReport deliver(Gathered gathered, FindingLog findings, Plan plan) throws IOException {
        return delivering.deliver(ending(gathered, findings), plan);
    }

    /** The report of a run that sends nothing of what was gathered. */
    RunReport report(Gathered gathered, FindingLog findings) {
        return delivering.report(ending(gathered, findings), DeliveryReport.NONE);
    }

    /** The report of a run that gathered nothing. */
    RunReport report(DeliveryReport delivered) {
        return delivering.report(ending(new Gathered(), new FindingLog()), delivered);
    }

    /** The report of a run that was to end before it had read everything, and has sent nothing of it. */
    RunReport unread(Exit how) {
        notes.add(0, RunWords.stoppedReading(how));
        wrong.add(how);
        double seconds = Duration.between(started, Instant.now()).toNanos() / 1e9;
        return RunReport.ofNothing(run, job, lane.hall(), notes, seconds, Exit.gravest(wrong));
    }

    private Ending ending(Gathered gathered, FindingLog findings) {
        return new Ending(run, job, lane.hall(), started, gathered, findings, notes, Exit.gravest(wrong));
    }

    /** Writes into ledger and log how the run ended. */
    RunReport end(RunReport report) {
        log.ends(report);
        ledger.end(run, Instant.now(), report.exit().code(), totals.apply(report));
        return report;
    }

    /** Work that is done here. */
    interface Work<T> {
        T go(Site site) throws IOException;
    }

    /** Does it; where it breaks off, the log says why. */
    <T> T watched(Work<T> work) throws IOException {
        try {
            return work.go(this);
        } catch (RuntimeException why) {
            log.breaksOff(why);
            throw why;
        }
    }

    @Override
    public void close() throws IOException {
        try (turn) {
            log.close();
        }
    }
}
