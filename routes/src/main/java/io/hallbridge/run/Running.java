package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.intake.Intake;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Quarantine;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads, checks, plans and delivers a job. */
final class Running {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Sites sites;

    Running(Workspace workspace, Ledger ledger, Sites sites) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.sites = sites;
    }

    RunReport run(Job job, RunTerms terms, Onlooker onlooker) {
        Set<String> datasets = workspace.mappings(job.take()).stream()
                .map(mapping -> mapping.dataset().name())
                .collect(Collectors.toSet());
        return sites.run(
                job.name(), Lane.of(job.hall(), datasets), terms, site -> run(job, terms.mayRetire(), site, onlooker));
    }

    private RunReport run(Job job, long mayRetire, Site site, Onlooker onlooker) throws IOException {
        site.begin();
        Optional<DeliveryReport> inTheWay = site.finishEarlier();
        if (inTheWay.isPresent()) {
            return site.report(inTheWay.get());
        }
        site.receipts();
        try (Intake intake = new Intake(workspace.driverFolders())) {
            Planner planner = new Planner(
                    workspace, Taking.job(workspace, job, intake), ledger, site.log(), site::prepare, onlooker);
            Planned planned = planner.allowing(mayRetire)
                    .until(site.turn().stop()::asked)
                    .plan(site.run(), sites.place(site.run(), null));
            site.planned(planned);
            RunReport report = planned.gateClosed()
                    ? site.report(planner.gathered(), planned.findings())
                    : site.deliver(planner.gathered(), planned.findings(), planned.plan());
            intake.finish(report.totals().unsent() == 0 && report.totals().inDoubt() == 0);
            release(site.run(), job, planner.gathered());
            return report;
        } catch (ReadingStopped stopped) {
            return site.unread(stopped.exit());
        }
    }

    /** What earlier runs held back and this one met in good order is held back no more. */
    private void release(String run, Job job, Gathered gathered) {
        Quarantine quarantine = ledger.quarantine();
        quarantine.release(run, job.name(), gathered.unreadSources());
        quarantine.release(run, Resending.JOB, Set.of());
        quarantine.release(run, Reconciling.JOB, Set.of());
    }
}
