package io.hallbridge.run;

import io.hallbridge.delivery.Deliveries;
import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Text;
import io.hallbridge.intake.Intake;
import io.hallbridge.ledger.Holder;
import io.hallbridge.ledger.Lease;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes plans, delivers them, or both; one at a time for each hall. */
public final class Runs implements AutoCloseable {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Progress progress;
    private final Function<RunReport, String> totals;

    /**
     * Runs in a workspace.
     *
     * @param ledger the workspace's ledger, which is closed with this
     * @param totals a report as the JSON that the ledger keeps
     */
    public Runs(Workspace workspace, Ledger ledger, Progress progress, Function<RunReport, String> totals) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.progress = progress;
        this.totals = totals;
    }

    /** Makes the plan of a job and saves it in a file; null for a place in the workspace's state folder. */
    public Planned plan(String jobName, @Nullable Path target) {
        Job job = job(jobName);
        String run = RunId.next(Clock.systemUTC());
        try (Intake intake = new Intake(workspace.driverFolders())) {
            return new Planner(workspace, Taking.job(workspace, job, intake), ledger, progress, () -> {})
                    .plan(run, target == null ? place(run) : target);
        }
    }

    /** Makes the plan of one workbook: what would be sent of it. Nothing is retired, whatever is absent from it. */
    public Planned plan(Intended intended) {
        String run = RunId.next(Clock.systemUTC());
        Taking taking =
                Taking.file(intended.job(), intended.mappings(), intended.file(), workspace.shownAs(intended.file()));
        return new Planner(workspace, taking, ledger, progress, () -> {}).plan(run, place(run));
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

    /** Reads, checks, plans and delivers a job. */
    public RunReport run(String jobName) {
        Job job = job(jobName);
        String run = RunId.next(Clock.systemUTC());
        Instant started = Instant.now();
        try (Lease lease = lock(job.hall(), run);
                Deliveries deliveries = new Deliveries();
                Stop stop = new Stop()) {
            ledger.begin(run, job.name(), job.hall(), started);
            Delivering delivering = new Delivering(hall(job.hall()), ledger, progress, deliveries, stop);
            RunReport report = run(job, run, started, delivering);
            ledger.end(run, Instant.now(), report.exit().code(), totals.apply(report));
            return report;
        }
    }

    private RunReport run(Job job, String run, Instant started, Delivering delivering) {
        List<Text> notes = new ArrayList<>();
        DeliveryReport before = delivering.finishEarlier(notes);
        if (before.failure().isPresent()) {
            return delivering.report(
                    new Ending(
                            run, job.name(), job.hall(), started, new Gathered(), new FindingLog(), notes, Exit.DONE),
                    before);
        }
        try (Intake intake = new Intake(workspace.driverFolders())) {
            Planner planner =
                    new Planner(workspace, Taking.job(workspace, job, intake), ledger, progress, delivering::prepare);
            Planned planned = planner.plan(run, place(run));
            notes.addAll(planned.notes());
            Ending ending = new Ending(
                    run,
                    job.name(),
                    job.hall(),
                    started,
                    planner.gathered(),
                    planned.findings(),
                    notes,
                    planned.wrong());
            RunReport report = planned.gateClosed()
                    ? delivering.report(ending, before)
                    : delivering.deliver(ending, open(planned.file()));
            intake.finish(report.totals().unsent() == 0 && report.totals().inDoubt() == 0);
            ledger.release(run, job.name());
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
    public RunReport push(Path file) {
        return push(file, () -> {});
    }

    /** Puts a workbook where it is read from every night, and delivers what was planned of it. */
    public RunReport push(Intended intended, Planned planned) {
        return push(planned.file(), () -> intended.placement().place(planned.run()));
    }

    /** Done when nothing stands against the delivery of a plan any more, and before its first document goes. */
    private interface Before {
        void deliver() throws IOException;
    }

    private RunReport push(Path file, Before before) {
        Plan plan = open(file);
        if (!plan.manifest().region().equals(workspace.region())) {
            throw new CannotGoOn(
                    Exit.SETUP,
                    RunWords.foreign(file.toString(), plan.manifest().region(), workspace.region()));
        }
        refuseBehindGate(plan.manifest());
        String hall = plan.manifest().hall();
        String run = RunId.next(Clock.systemUTC());
        Instant started = Instant.now();
        try (Lease lease = lock(hall, run);
                Deliveries deliveries = new Deliveries();
                Stop stop = new Stop()) {
            Delivering delivering = new Delivering(hall(hall), ledger, progress, deliveries, stop);
            List<Text> notes = new ArrayList<>();
            DeliveryReport earlier = delivering.finishEarlier(notes);
            boolean finished = earlier.failure().isEmpty();
            if (finished && ledger.position(hall) != plan.manifest().position()) {
                throw new CannotGoOn(Exit.SETUP, RunWords.stale(file.toString()));
            }
            if (finished) {
                before.deliver();
            }
            ledger.begin(run, plan.manifest().job(), hall, started);
            Gathered gathered = finished ? Gathered.of(plan.manifest()) : new Gathered();
            Ending ending =
                    new Ending(run, plan.manifest().job(), hall, started, gathered, new FindingLog(), notes, Exit.DONE);
            RunReport report = finished ? delivering.deliver(ending, plan) : delivering.report(ending, earlier);
            ledger.end(run, Instant.now(), report.exit().code(), totals.apply(report));
            return report;
        } catch (IOException notPlaced) {
            throw new UncheckedIOException(notPlaced);
        }
    }

    /** A plan that was saved although too much was faulty is there to be read, not to be sent. */
    private void refuseBehindGate(Manifest manifest) {
        long faulty = count(manifest, "faulty");
        long documents = faulty + count(manifest, "create") + count(manifest, "update") + count(manifest, "unchanged");
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

    private Lease lock(String hall, String run) {
        return ledger.lock(hall, run)
                .orElseThrow(() -> new CannotGoOn(
                        Exit.LOCKED,
                        RunWords.locked(hall, ledger.holder(hall).orElse(new Holder("?", "?", 0, Instant.EPOCH)))));
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
