package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.finding.Language;
import io.hallbridge.intake.Intake;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
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
    private final Sites sites;

    /**
     * Runs in a workspace.
     *
     * @param ledger the workspace's ledger, which is closed with this
     * @param totals a report as the JSON that the ledger keeps
     * @param language what a run's log is written in
     * @param words tells a run that the process is to go
     */
    public Runs(
            Workspace workspace,
            Ledger ledger,
            Progress progress,
            Function<RunReport, String> totals,
            Language language,
            LastWords words) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.progress = progress;
        this.totals = totals;
        this.sites = new Sites(workspace, ledger, progress, totals, language, words);
    }

    /**
     * Makes the plan of a job and saves it in a file.
     *
     * @param target the file; null for a place in the workspace's state folder
     * @param mayRetire how many documents may be retired whatever the job's guard says; 0 leaves it to the guard
     * @param onlooker told of every document and finding
     */
    public Planned plan(String jobName, @Nullable Path target, long mayRetire, Onlooker onlooker) {
        Job job = sites.job(jobName);
        String run = RunId.next(Clock.systemUTC());
        try (Intake intake = new Intake(workspace.driverFolders())) {
            return new Planner(workspace, Taking.job(workspace, job, intake), ledger, progress, () -> {}, onlooker)
                    .allowing(mayRetire)
                    .plan(run, sites.place(run, target));
        }
    }

    /** Makes the plan of one workbook: what would be sent of it. Nothing is retired, whatever is absent from it. */
    public Planned plan(Intended intended) {
        String run = RunId.next(Clock.systemUTC());
        Taking taking =
                Taking.file(intended.job(), intended.mappings(), intended.file(), workspace.shownAs(intended.file()));
        return new Planner(workspace, taking, ledger, progress, () -> {}, Onlooker.none())
                .plan(run, sites.place(run, null));
    }

    /** Reads, checks, plans and delivers a job; an onlooker is told of every document and finding. */
    public RunReport run(String jobName, RunTerms terms, Onlooker onlooker) {
        return new Running(workspace, ledger, sites).run(sites.job(jobName), terms, onlooker);
    }

    /** Delivers a saved plan, exactly as it was shown; a plan that other runs have overtaken is refused. */
    public RunReport push(Path file, RunTerms terms) {
        return pushing().push(file, terms, () -> {});
    }

    /** Puts a workbook where it is read from every night, and delivers what was planned of it. */
    public RunReport push(Intended intended, Planned planned) {
        return pushing()
                .push(planned.file(), RunTerms.USUAL, () -> intended.placement().place(planned.run()));
    }

    /** Sends documents again as the hall once accepted them. */
    public RunReport resend(Resending.Wanted wanted, RunTerms terms) {
        return pushing().resend(new Resending(workspace, ledger, wanted), terms);
    }

    private Pushing pushing() {
        return new Pushing(workspace, ledger, sites);
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
        Lane lane = new Lane(what.hall(), what.datasets());
        Reconciling reconciling = new Reconciling(workspace, ledger, progress, what, allowRetire);
        return sites.take(run, Reconciling.JOB, lane, RunTerms.USUAL, site -> {
                    if (repairing) {
                        refuseWhileOpen(site.finishEarlier());
                        site.receipts();
                    }
                    Reconciled found = reconciling.reconcile(
                            sites.hall(what.hall()), lane, site.turn(), run, sites.place(run, target));
                    if (!repairing || found.plan().isEmpty()) {
                        site.log().line(RunLogWords.compared(found));
                        return found;
                    }
                    site.begin();
                    return found.mended(
                            site.end(site.deliver(Sites.open(found.plan().get()))));
                })
                .orElseThrow();
    }

    private static void refuseWhileOpen(Optional<DeliveryReport> inTheWay) {
        inTheWay.flatMap(DeliveryReport::failure).ifPresent(failure -> {
            throw new CannotGoOn(Delivering.exitOf(failure.kind()), failure.text());
        });
    }

    /** Writes bundles once more, the same as they were; for a hall that they are carried to. */
    public List<Path> again(String hallName, List<Long> numbers, Optional<Path> to) {
        HallConnection hall = sites.hall(hallName);
        try {
            return sites.bundling(hall, to)
                    .orElseThrow(() -> new CannotGoOn(Exit.USAGE, RelayWords.notCarried(hallName)))
                    .again(numbers);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes the bundles that were carried into a folder, delivers them and writes receipts. */
    public Received receive(Receiving.Wanted wanted, RunTerms terms) {
        return new Receiving(workspace, ledger, sites, wanted).receive(terms);
    }

    /**
     * Asks a hall what it decided on the documents that it took and had not decided on; or takes the receipts that were
     * carried back from it.
     *
     * @param from the folder of these; empty for the one in the hall's settings
     */
    public RunReport receipts(String hallName, Optional<Path> from, RunTerms terms) {
        HallConnection hall = sites.hall(hallName);
        if (from.isPresent() && !(hall.way() instanceof OverRelay)) {
            throw new CannotGoOn(Exit.USAGE, RelayWords.notFromFiles(hallName));
        }
        Optional<Path> folder = hall.way() instanceof OverRelay way ? from.or(way::from) : Optional.empty();
        if (hall.way() instanceof OverRelay && folder.isEmpty()) {
            throw new CannotGoOn(Exit.USAGE, RelayWords.noReceiptsFolder(hallName));
        }
        if (!hall.way().decidesLater()) {
            throw new CannotGoOn(
                    Exit.USAGE, RunWords.decidesAtOnce(hallName, hall.way().profileName()));
        }
        return sites.run("receipts", sites.all(hallName), terms, site -> {
            site.begin();
            if (folder.isPresent()) {
                site.receipts(folder.get());
            } else {
                site.receipts();
            }
            return site.report(DeliveryReport.NONE);
        });
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
