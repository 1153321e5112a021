package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.Plan;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Delivers saved plans, exactly as they were shown. */
final class Pushing {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Sites sites;

    Pushing(Workspace workspace, Ledger ledger, Sites sites) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.sites = sites;
    }

    /** Done when nothing stands against the delivery of a plan any more, and before its first document goes. */
    interface Before {
        void deliver() throws IOException;
    }

    /** Delivers a plan; one that other runs have overtaken is refused. */
    RunReport push(Path file, RunTerms terms, Before before) {
        Plan plan = Sites.open(file);
        Manifest manifest = plan.manifest();
        if (!manifest.region().equals(workspace.region())) {
            throw new CannotGoOn(Exit.SETUP, RunWords.foreign(file.toString(), manifest.region(), workspace.region()));
        }
        refuseBehindGate(manifest);
        Lane lane = Lane.of(manifest.hall(), manifest.counts().keySet());
        return sites.run(manifest.job(), lane, terms, site -> {
            Optional<DeliveryReport> inTheWay = site.finishEarlier();
            if (inTheWay.isEmpty()) {
                if (ledger.position(lane) != manifest.position()) {
                    throw new CannotGoOn(Exit.SETUP, RunWords.stale(file.toString()));
                }
                before.deliver();
            }
            site.begin();
            return inTheWay.isEmpty() ? site.deliver(plan) : site.report(inTheWay.get());
        });
    }

    /** Delivers a plan of documents that the hall once accepted. */
    RunReport resend(Resending resending, RunTerms terms) {
        return sites.run(Resending.JOB, resending.lane(), terms, site -> {
            Optional<DeliveryReport> inTheWay = site.finishEarlier();
            Optional<Plan> plan = inTheWay.isPresent()
                    ? Optional.empty()
                    : Optional.of(Sites.open(resending.plan(site.run(), sites.place(site.run(), null))));
            site.begin();
            return plan.isPresent() ? site.deliver(plan.get()) : site.report(inTheWay.orElseThrow());
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
}
