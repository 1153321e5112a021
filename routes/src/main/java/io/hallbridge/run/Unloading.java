package io.hallbridge.run;

import io.hallbridge.hall.Outcome;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.Unfinished;
import io.hallbridge.relay.Bundle;
import io.hallbridge.relay.Fault;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.run.Receiving.Candidate;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers a bundle's batches as they came, under their own ids. Read from a copy of our own, which proved to be whole
 * before its first batch goes, so that nobody changes it meanwhile. Begun again, it sends what has no outcome yet.
 */
final class Unloading {
    private static final Set<String> MAY_OPEN = Set.of("open", "doubt", "abandoned");

    private final Workspace workspace;
    private final Ledger ledger;
    private final RelayKeys.Read keys;
    private final Gathered gathered;

    Unloading(Workspace workspace, Ledger ledger, RelayKeys.Read keys, Gathered gathered) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.keys = keys;
        this.gathered = gathered;
    }

    Delivering.Sent deliver(Candidate candidate, Arrival arrival, Site site) throws ParcelUnusable, IOException {
        Path own = copy(candidate.file());
        try {
            Bundle bundle = Bundle.open(own);
            if (!bundle.digest().equals(arrival.digest())) {
                throw new ParcelUnusable(Fault.CHANGED);
            }
            bundle.mustBeSigned(keys.trust());
            bundle.mustBeWhole(keys);
            ledger.arrivals().begin(arrival);
            count(bundle, arrival);
            return send(bundle, arrival, site);
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private Path copy(Path file) throws ParcelUnusable, IOException {
        Path folder = workspace.state().resolve("relay");
        Files.createDirectories(folder);
        Unfinished.clear(folder);
        Path own = Unfinished.in(folder);
        try {
            return Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException gone) {
            Files.deleteIfExists(own);
            throw new ParcelUnusable(Fault.UNREADABLE);
        }
    }

    /** What is to be sent counts as planned. */
    private void count(Bundle bundle, Arrival arrival) throws ParcelUnusable {
        try (Bundle.Content content = bundle.content(keys)) {
            while (content.hasNext()) {
                Batch batch = content.next();
                ledger.arrivals().link(arrival, batch);
                rest(batch, arrival).ifPresent(this::planned);
            }
        }
    }

    private void planned(Batch batch) {
        Tally tally = gathered.tally(batch.dataset());
        long documents = batch.changes().size();
        tally.planned(batch.retires() ? Operation.RETIRE : Operation.UPDATE, documents);
        if (!batch.retires()) {
            tally.rows(documents, 0);
        }
    }

    private Delivering.Sent send(Bundle bundle, Arrival arrival, Site site) throws ParcelUnusable {
        Batches.Frame frame = new Batches.Frame(site.run(), arrival.hall(), ledger.birth(), 1, Integer.MAX_VALUE);
        try (Bundle.Content content = bundle.content(keys)) {
            Iterator<Batch> unsent = new Unsent(content, batch -> rest(batch, arrival));
            return site.send(
                    gathered, Batches.ready(unsent, frame), new LinkingLedger(ledger, ledger.arrivals(), arrival));
        }
    }

    /** What of a batch has no outcome yet: most often all, as it came. */
    private Optional<Batch> rest(Batch batch, Arrival arrival) {
        List<String> all = batch.changes().stream().map(Change::key).toList();
        Map<String, Outcome> outcomes = ledger.arrivals().outcomes(arrival, batch.dataset(), all);
        List<Change> left = batch.changes().stream()
                .filter(change -> !outcomes.containsKey(change.key()))
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        boolean asItCame = left.size() == all.size() && mayOpen(batch.id());
        return Optional.of(asItCame ? batch : part(batch, left));
    }

    private boolean mayOpen(String id) {
        return ledger.state(id).filter(state -> !MAY_OPEN.contains(state)).isEmpty();
    }

    /** Changes of a batch that ended, under an id that was not used. */
    private Batch part(Batch batch, List<Change> left) {
        int round = 1;
        String id = BatchId.of(batch.hall(), ledger.birth(), round, left);
        while (!mayOpen(id)) {
            id = BatchId.of(batch.hall(), ledger.birth(), ++round, left);
        }
        return new Batch(id, batch.run(), batch.hall(), batch.dataset(), batch.retires(), left);
    }
}
