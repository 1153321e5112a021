package io.hallbridge.run;

import io.hallbridge.delivery.HallListing;
import io.hallbridge.delivery.Unanswered;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Listed;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.ledger.ListingFile;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.PlanWriter;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks a hall what it holds, compares that with the ledger, and plans what makes the hall agree. Sends nothing. */
final class Reconciling {
    /** What stands for a job in plans and among the runs. */
    static final String JOB = "reconcile";

    private final Workspace workspace;
    private final Ledger ledger;
    private final Progress progress;
    private final Comparing what;
    private final boolean allowRetire;
    private final Map<String, Differences> datasets = new LinkedHashMap<>();
    private final List<Text> notes = new ArrayList<>();

    Reconciling(Workspace workspace, Ledger ledger, Progress progress, Comparing what, boolean allowRetire) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.progress = progress;
        this.what = what;
        this.allowRetire = allowRetire;
    }

    /** Compares, and saves the plan under a run's number; the caller has the lane, so that nothing moves meanwhile. */
    Reconciled reconcile(HallConnection hall, Lane lane, Turn turn, String run, Path target) {
        long position = ledger.position(lane);
        try (ListingFile listing = Ledgers.listing(workspace.state())) {
            HallListing listed =
                    turn.deliveries().questions(hall, turn.stop()::isAsked).listing();
            for (String dataset : what.datasets()) {
                progress.source(what.hall() + " · " + dataset);
                listed.read(dataset, new IntoFile(listing, dataset, turn.stop()));
            }
            for (String dataset : what.datasets()) {
                datasets.put(dataset, Comparison.of(listing, ledger, what.hall(), dataset));
            }
            return plan(listing, run, position, target);
        } catch (Unanswered failed) {
            throw new CannotGoOn(
                    Delivering.exitOf(failed.failure().kind()), failed.failure().text(), failed);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        } finally {
            progress.end();
        }
    }

    /** Puts the pages of a dataset into the file, until somebody wants an end. */
    private final class IntoFile implements HallListing.Pages {
        private final ListingFile listing;
        private final String dataset;
        private final Stop stop;

        IntoFile(ListingFile listing, String dataset, Stop stop) {
            this.listing = listing;
            this.dataset = dataset;
            this.stop = stop;
        }

        @Override
        public int take(List<Listed> page) {
            stop.asked().ifPresent(exit -> {
                throw new CannotGoOn(exit, ReconcileWords.INTERRUPTED);
            });
            page.forEach(listed -> progress.document(dataset));
            return listing.add(dataset, page);
        }

        @Override
        public void forget() {
            listing.clear(dataset);
        }
    }

    private Reconciled plan(ListingFile listing, String run, long position, Path target) throws IOException {
        Gathered gathered = new Gathered();
        try (PlanWriter writer = PlanWriter.begin(workspace.state().resolve("plans"))) {
            Mending mending = new Mending(ledger, listing, what.hall(), writer);
            for (String dataset : what.datasets()) {
                Keys lacking = mending.sendAgain(dataset, gathered.tally(dataset));
                datasets.computeIfPresent(dataset, (name, found) -> found.lacking(lacking));
            }
            List<String> childrenFirst = new ArrayList<>(what.datasets());
            Collections.reverse(childrenFirst);
            for (String dataset : childrenFirst) {
                if (allowRetire && found(dataset).withdrawable()) {
                    mending.withdraw(dataset, gathered.tally(dataset));
                }
            }
            what.datasets().forEach(this::tell);
            Counts planned = gathered.counts(true).values().stream().reduce(Counts.none(), Counts::plus);
            Optional<Path> plan = writer.size() == 0
                    ? Optional.empty()
                    : Optional.of(writer.seal(target, manifest(run, position, gathered))
                            .file());
            return new Reconciled(what.hall(), shown(), plan, planned, notes, Optional.empty());
        }
    }

    private Differences found(String dataset) {
        return Objects.requireNonNull(datasets.get(dataset), dataset);
    }

    private void tell(String dataset) {
        Differences found = shown(dataset);
        if (found.extra().count() > 0 && !found.withdrawable()) {
            notes.add(0, ReconcileWords.lost(dataset, found, what.job().orElse("JOB")));
        } else if (found.extra().count() > 0 && !allowRetire) {
            notes.add(ReconcileWords.extra(dataset, found.extra().count(), what.asked()));
        }
        if (found.unmendable().count() > 0) {
            notes.add(ReconcileWords.unmendable(dataset, found.unmendable().count()));
        }
        if (found.twice().count() > 0) {
            notes.add(ReconcileWords.twice(dataset, found.twice()));
        }
    }

    private Map<String, Differences> shown() {
        Map<String, Differences> shown = new LinkedHashMap<>();
        datasets.keySet().forEach(dataset -> shown.put(dataset, shown(dataset)));
        return shown;
    }

    private Differences shown(String dataset) {
        return workspace.datasets().hasPersonalKey(dataset) ? found(dataset).masked() : found(dataset);
    }

    private Manifest manifest(String run, long position, Gathered gathered) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        gathered.counts(true)
                .forEach((dataset, planned) -> counts.put(
                        dataset,
                        Map.of(
                                "create", planned.created(),
                                "update", planned.updated(),
                                "retire", planned.retired(),
                                "unchanged", found(dataset).equal())));
        return new Manifest(
                run,
                JOB,
                what.hall(),
                workspace.region(),
                Instant.now(),
                position,
                Tool.version(),
                Map.of(),
                Map.of(Workspace.FILE, Digests.of(workspace.root().resolve(Workspace.FILE))),
                counts,
                Map.of());
    }
}
