package io.hallbridge.run;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Plan;
import io.hallbridge.plan.PlanUnusable;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where runs of one workspace take place, one at a time for each hall and dataset. */
final class Sites {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Progress progress;
    private final Function<RunReport, String> totals;
    private final Language language;
    private final LastWords words;

    Sites(
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
        this.language = language;
        this.words = words;
    }

    /** Takes a turn, works, and writes down how that ended; an idle report where the work is left to another run. */
    RunReport run(String job, Lane lane, RunTerms terms, Site.Work<RunReport> work) {
        String run = RunId.next(Clock.systemUTC());
        Optional<RunReport> report = take(run, job, lane, terms, site -> site.end(work.go(site)));
        return report.orElseGet(
                () -> RunReport.idle(run, job, lane.hall(), RunWords.skipped(Turn.holder(ledger, lane))));
    }

    /** Takes a turn and works; empty where the work is left to another run. */
    <T> Optional<T> take(String run, String job, Lane lane, RunTerms terms, Site.Work<T> work) {
        HallConnection hall = hall(lane.hall());
        Optional<Bundling> bundling = bundling(hall, terms.to());
        Optional<Turn> turn = Turn.take(new Turn.Door(ledger, workspace.state(), progress, words), lane, run, terms);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        try (Site site = site(run, job, hall, lane, turn.get(), bundling)) {
            return Optional.of(site.watched(work));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Site site(String run, String job, HallConnection hall, Lane lane, Turn turn, Optional<Bundling> bundling) {
        boolean begun = false;
        try {
            RunLog log = RunLog.begin(workspace.state(), run, language, progress);
            Site site = new Site(ledger, totals, run, job, hall, lane, turn, log, bundling);
            begun = true;
            return site;
        } finally {
            if (!begun) {
                turn.close();
            }
        }
    }

    /** How bundles are written for a hall; empty where it is reached directly, and then no folder may be named. */
    Optional<Bundling> bundling(HallConnection hall, Optional<Path> to) {
        if (hall.way() instanceof OverRelay way) {
            return Optional.of(new Bundling(workspace, ledger, hall, way, to));
        }
        if (to.isPresent()) {
            throw new CannotGoOn(Exit.USAGE, RelayWords.notCarried(hall.name()));
        }
        return Optional.empty();
    }

    /** All datasets of a hall. */
    Lane all(String hall) {
        Set<String> datasets = new TreeSet<>();
        workspace.datasets().inOrder().forEach(dataset -> datasets.add(dataset.name()));
        return Lane.of(hall, datasets);
    }

    HallConnection hall(String name) {
        return workspace
                .hall(name)
                .orElseThrow(() -> new CannotGoOn(
                        Exit.SETUP, new Text("工作区里没有大厅“" + name + "”", "the workspace has no hall \"" + name + "\"")));
    }

    /** The job of a name that somebody typed. */
    Job job(String name) {
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

    /** Where a run's plan is kept unless somebody names a file. */
    Path place(String run, @Nullable Path target) {
        return target == null ? workspace.state().resolve("plans").resolve(run + ".plan") : target;
    }

    static Plan open(Path file) {
        try {
            return Plan.open(file);
        } catch (PlanUnusable unusable) {
            throw new CannotGoOn(Exit.SETUP, unusable.text(), unusable);
        }
    }
}
