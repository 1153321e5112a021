package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.intake.Intake;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.Plan;
import io.hallbridge.plan.PlanUnusable;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes plans, delivers them, or both; one at a time for each hall. */
public final class Runs implements AutoCloseable {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Progress progress;
    private final Function<RunReport, String> totals;
    private final Language language;

    /**
     * Runs in a workspace.
     *
     * @param ledger the workspace's ledger, which is closed with this
     * @param totals a report as the JSON that the ledger keeps
     * @param language what a run's log is written in
     */
    public Runs(
            Workspace workspace,
            Ledger ledger,
            Progress progress,
            Function<RunReport, String> totals,
            Language language) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.progress = progress;
        this.totals = totals;
        this.language = language;
    }

    /**
     * Makes the plan of a job and saves it in a file.
     *
     * @param target the file; null for a place in the workspace's state folder
     * @param mayRetire how many documents may be retired whatever the job's guard says; 0 leaves it to the guard
     * @param onlooker told of every document and finding
     */
    public Planned plan(String jobName, @Nullable Path target, long mayRetire, Onlooker onlooker) {
        Job job = job(jobName);
        String run = RunId.next(Clock.systemUTC());
        try (Intake intake = new Intake(workspace.driverFolders())) {
            return new Planner(workspace, Taking.job(workspace, job, intake), ledger, progress, () -> {}, onlooker)
                    .allowing(mayRetire)
                    .plan(run, target == null ? place(run) : target);
        }
    }

    /** Makes the plan of one workbook: what would be sent of it. Nothing is retired, whatever is absent from it. */
    public Planned plan(Intended intended) {
        String run = RunId.next(Clock.systemUTC());
        Taking taking =
                Taking.file(intended.job(), intended.mappings(), intended.file(), workspace.shownAs(intended.file()));
        return new Planner(workspace, taking, ledger, progress, () -> {}, Onlooker.none()).plan(run, place(run));
    }

    private Path place(String run) {
        return workspace.state().resolve("plans").resolve(run + ".plan");
    }

    private Job job(String name) {
        return job(workspace, name);
    }

    /** The job of a name that somebody typed. */
    static Job job(Workspace workspace, String name) {
        return workspace
                .job(name)
                .orElseThrow(() -> new CannotGoOn(
                        Exit.USAGE,
                        RunWords.noJob(
                                name, workspace.jobs().stream().map(Job::name).toList())));
    }

    /** Reads, checks, plans and delivers a job; an onlooker is told of every document and finding. */
    public RunReport run(String jobName, RunTerms terms, Onlooker onlooker) {
        Job job = job(jobName);
        Lane lane = lane(job);
        return turn(job.name(), lane, terms, (site, turn) -> run(job, terms, site, onlooker));
    }

    private Lane lane(Job job) {
        return Lane.of(
                job.hall(),
                workspace.mappings(job.take()).stream()
                        .map(mapping -> mapping.dataset().name())
                        .collect(Collectors.toSet()));
    }

    /** A run while it goes on. */
    private record Site(String run, String job, String hall, Instant started, Delivering delivering, RunLog log) {
        Ending ending(Gathered gathered, FindingLog findings, List<Text> notes, List<Exit> wrong) {
            return new Ending(run, job, hall, started, gathered, findings, notes, Exit.gravest(wrong));
        }
    }

    /** What is done in a turn. */
    private interface Work {
        RunReport go(Site site, Turn turn) throws IOException;
    }

    /** Takes a turn at a hall and notes in the ledger that a run began and how it ended. */
    private RunReport turn(String job, Lane lane, RunTerms terms, Work work) {
        String run = RunId.next(Clock.systemUTC());
        Instant started = Instant.now();
        HallConnection hall = hall(lane.hall());
        Optional<Turn> taken = Turn.take(ledger, lane, run, terms, workspace.state(), progress);
        if (taken.isEmpty()) {
            return skipped(run, job, lane);
        }
        try (Turn turn = taken.get();
                RunLog log = RunLog.begin(workspace.state(), run, language, progress)) {
            log.begins(run, job, lane);
            Delivering delivering = new Delivering(hall, lane, ledger, log, turn);
            RunReport report =
                    logged(log, () -> work.go(new Site(run, job, lane.hall(), started, delivering, log), turn));
            ledger.end(run, Instant.now(), report.exit().code(), totals.apply(report));
            return report;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Work that ends in a report. */
    private interface Reported {
        RunReport go() throws IOException;
    }

    private static RunReport logged(RunLog log, Reported work) throws IOException {
        try {
            RunReport report = work.go();
            log.ends(report);
            return report;
        } catch (RuntimeException why) {
            log.breaksOff(why);
            throw why;
        }
    }

    private RunReport skipped(String run, String job, Lane lane) {
        return RunReport.idle(run, job, lane.hall(), RunWords.skipped(Turn.holder(ledger, lane)));
    }

    private RunReport run(Job job, RunTerms terms, Site site, Onlooker onlooker) {
        ledger.begin(site.run(), job.name(), job.hall(), site.started());
        List<Text> notes = new ArrayList<>();
        List<Exit> wrong = new ArrayList<>();
        Optional<DeliveryReport> inTheWay = site.delivering().finishEarlier(notes, wrong);
        if (inTheWay.isPresent()) {
            return site.delivering()
                    .report(site.ending(new Gathered(), new FindingLog(), notes, wrong), inTheWay.get());
        }
        site.delivering().receipts(notes, wrong);
        try (Intake intake = new Intake(workspace.driverFolders())) {
            Planner planner = new Planner(
                    workspace,
                    Taking.job(workspace, job, intake),
                    ledger,
                    site.log(),
                    site.delivering()::prepare,
                    onlooker);
            Planned planned = planner.allowing(terms.mayRetire()).plan(site.run(), place(site.run()));
            site.log().planned(planned);
            notes.addAll(planned.notes());
            wrong.add(planned.wrong());
            Ending ending = site.ending(planner.gathered(), planned.findings(), notes, wrong);
            RunReport report = planned.gateClosed()
                    ? site.delivering().report(ending, DeliveryReport.NONE)
                    : site.delivering().deliver(ending, open(planned.file()));
            intake.finish(report.totals().unsent() == 0 && report.totals().inDoubt() == 0);
            ledger.quarantine()
                    .release(site.run(), job.name(), planner.gathered().unreadSources());
            ledger.quarantine().release(site.run(), Resending.JOB, Set.of());
            ledger.quarantine().release(site.run(), Reconciling.JOB, Set.of());
            return report;
        }
    }

    private static Plan open(Path file) {
        try {
            return Plan.open(file);
        } catch (PlanUnusable unusable) {
            throw new CannotGoOn(Exit.SETUP, unusable.text(), unusable);
        }
    }

    /** Delivers a saved plan, exactly as it was shown; a plan that other runs have overtaken is refused. */
    public RunReport push(Path file, RunTerms terms) {
        return push(file, terms, () -> {});
    }

    /** Puts a workbook where it is read from every night, and delivers what was planned of it. */
    public RunReport push(Intended intended, Planned planned) {
        return push(planned.file(), RunTerms.USUAL, () -> intended.placement().place(planned.run()));
    }

    /**
     * Compares what a hall lists with the ledger and saves the plan that mends the hall. While this goes on nobody else may
     * send these datasets to the hall, else what is on its way would look like a difference.
     *
     * @param repairing whether the plan is delivered at once; what earlier runs left open is ended before the comparison
     * @param target the plan's file; null for a place in the workspace's state folder
     */
    public Reconciled reconcile(Comparing what, boolean allowRetire, boolean repairing, @Nullable Path target) {
        String run = RunId.next(Clock.systemUTC());
        Instant started = Instant.now();
        HallConnection hall = hall(what.hall());
        Lane lane = new Lane(what.hall(), what.datasets());
        try (Turn turn = Turn.take(ledger, lane, run, RunTerms.USUAL, workspace.state(), progress)
                        .orElseThrow();
                RunLog log = RunLog.begin(workspace.state(), run, language, progress)) {
            log.begins(run, Reconciling.JOB, lane);
            Delivering delivering = new Delivering(hall, lane, ledger, log, turn);
            List<Text> notes = new ArrayList<>();
            List<Exit> wrong = new ArrayList<>();
            if (repairing) {
                refuseWhileOpen(delivering.finishEarlier(notes, wrong));
                delivering.receipts(notes, wrong);
            }
            Reconciled found = new Reconciling(workspace, ledger, progress, what, allowRetire)
                    .reconcile(hall, lane, turn, run, target == null ? place(run) : target);
            if (!repairing || found.plan().isEmpty()) {
                log.line(RunLogWords.compared(found));
                return found;
            }
            Plan plan = open(found.plan().get());
            Site site = new Site(run, Reconciling.JOB, what.hall(), started, delivering, log);
            ledger.begin(run, site.job(), site.hall(), started);
            RunReport report =
                    delivering.deliver(site.ending(Gathered.of(plan.manifest()), new FindingLog(), notes, wrong), plan);
            ledger.end(run, Instant.now(), report.exit().code(), totals.apply(report));
            log.ends(report);
            return found.mended(report);
        }
    }

    private static void refuseWhileOpen(Optional<DeliveryReport> inTheWay) {
        inTheWay.flatMap(DeliveryReport::failure).ifPresent(failure -> {
            throw new CannotGoOn(Delivering.exitOf(failure.kind()), failure.text());
        });
    }

    /** Done when nothing stands against the delivery of a plan any more, and before its first document goes. */
    private interface Before {
        void deliver() throws IOException;
    }

    private RunReport push(Path file, RunTerms terms, Before before) {
        Plan plan = open(file);
        Manifest manifest = plan.manifest();
        if (!manifest.region().equals(workspace.region())) {
            throw new CannotGoOn(Exit.SETUP, RunWords.foreign(file.toString(), manifest.region(), workspace.region()));
        }
        refuseBehindGate(manifest);
        Lane lane = Lane.of(manifest.hall(), manifest.counts().keySet());
        return turn(manifest.job(), lane, terms, (site, turn) -> {
            List<Text> notes = new ArrayList<>();
            List<Exit> wrong = new ArrayList<>();
            Optional<DeliveryReport> inTheWay = site.delivering().finishEarlier(notes, wrong);
            if (inTheWay.isEmpty() && ledger.position(lane) != manifest.position()) {
                throw new CannotGoOn(Exit.SETUP, RunWords.stale(file.toString()));
            }
            if (inTheWay.isEmpty()) {
                before.deliver();
            }
            ledger.begin(site.run(), site.job(), site.hall(), site.started());
            Gathered gathered = inTheWay.isEmpty() ? Gathered.of(manifest) : new Gathered();
            Ending ending = site.ending(gathered, new FindingLog(), notes, wrong);
            return inTheWay.isEmpty()
                    ? site.delivering().deliver(ending, plan)
                    : site.delivering().report(ending, inTheWay.get());
        });
    }

    /** Sends documents again as the hall once accepted them. */
    public RunReport resend(Resending.Wanted wanted, RunTerms terms) {
        Resending resending = new Resending(workspace, ledger, wanted);
        Lane lane = resending.lane();
        return turn(Resending.JOB, lane, terms, (site, turn) -> {
            List<Text> notes = new ArrayList<>();
            List<Exit> wrong = new ArrayList<>();
            Optional<DeliveryReport> inTheWay = site.delivering().finishEarlier(notes, wrong);
            Optional<Plan> plan = inTheWay.isPresent()
                    ? Optional.empty()
                    : Optional.of(open(resending.plan(site.run(), place(site.run()))));
            ledger.begin(site.run(), site.job(), site.hall(), site.started());
            Gathered gathered = plan.map(made -> Gathered.of(made.manifest())).orElseGet(Gathered::new);
            Ending ending = site.ending(gathered, new FindingLog(), notes, wrong);
            return plan.isPresent()
                    ? site.delivering().deliver(ending, plan.get())
                    : site.delivering().report(ending, inTheWay.orElseThrow());
        });
    }

    /** Asks a hall what it decided on the documents that it took and had not decided on. */
    public RunReport receipts(String hallName, RunTerms terms) {
        HallConnection hall = hall(hallName);
        if (!hall.way().decidesLater()) {
            throw new CannotGoOn(
                    Exit.USAGE, RunWords.decidesAtOnce(hallName, hall.way().profileName()));
        }
        Set<String> datasets = new TreeSet<>();
        workspace.datasets().inOrder().forEach(dataset -> datasets.add(dataset.name()));
        return turn("receipts", Lane.of(hallName, datasets), terms, (site, turn) -> {
            ledger.begin(site.run(), site.job(), site.hall(), site.started());
            List<Text> notes = new ArrayList<>();
            List<Exit> wrong = new ArrayList<>();
            site.delivering().receipts(notes, wrong);
            return site.delivering()
                    .report(site.ending(new Gathered(), new FindingLog(), notes, wrong), DeliveryReport.NONE);
        });
    }

    /** A plan that was saved although too much was faulty is there to be read, not to be sent. */
    private void refuseBehindGate(Manifest manifest) {
        long faulty = count(manifest, "faulty");
        long documents = faulty
                + count(manifest, "refused")
                + count(manifest, "create")
                + count(manifest, "update")
                + count(manifest, "unchanged");
        Optional<Job> job = workspace.job(manifest.job());
        if (job.filter(one -> one.gate().closed(faulty, documents)).isPresent()) {
            throw new CannotGoOn(
                    Exit.FINDINGS, RunWords.gate(faulty, documents, job.get().gate(), manifest.job()));
        }
    }

    private static long count(Manifest manifest, String what) {
        return manifest.counts().values().stream()
                .mapToLong(counts -> counts.getOrDefault(what, 0L))
                .sum();
    }

    private HallConnection hall(String name) {
        return workspace
                .hall(name)
                .orElseThrow(() -> new CannotGoOn(
                        Exit.SETUP, new Text("工作区里没有大厅“" + name + "”", "the workspace has no hall \"" + name + "\"")));
    }

    /** Decides on batches whose fate nobody knows. */
    public Resolving resolving() {
        return new Resolving(workspace, ledger, totals);
    }

    public Workspace workspace() {
        return workspace;
    }

    /** What was sent and what came back so far. */
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
