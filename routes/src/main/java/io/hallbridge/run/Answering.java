package io.hallbridge.run;

import io.hallbridge.hall.Outcome;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.relay.BundleEntry;
import io.hallbridge.relay.BundleManifest;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.relay.ReceiptsManifest;
import io.hallbridge.relay.ReceiptsWriter;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.workspace.IncomingRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes back what became of a bundle's documents, and once more when the hall has decided on some of them since. */
final class Answering {
    private final Workspace workspace;
    private final Ledger ledger;
    private final IncomingRelay relay;
    private final RelayKeys.Read keys;
    private final Path folder;

    Answering(Workspace workspace, Ledger ledger, IncomingRelay relay, RelayKeys.Read keys, Path folder) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.relay = relay;
        this.keys = keys;
        this.folder = folder;
    }

    /** The receipts of a bundle, which is done with that; empty where documents are left without an outcome. */
    Optional<String> first(Arrival arrival) throws IOException {
        return write(arrival, true);
    }

    /** The receipts of bundles that are done, where more is known than was written. */
    List<String> decidedSince() throws IOException {
        List<String> written = new ArrayList<>();
        for (Arrival arrival : ledger.arrivals().unanswered(relay.name())) {
            write(arrival, false).ifPresent(written::add);
        }
        return written;
    }

    /** How documents fared. */
    private static final class Count {
        private long accepted;
        private long refused;
        private long awaiting;

        void add(Outcome outcome) {
            accepted += outcome.state().held() ? 1 : 0;
            refused += outcome.state() == Outcome.State.REFUSED ? 1 : 0;
            awaiting += outcome.state() == Outcome.State.AWAITING ? 1 : 0;
        }
    }

    private Optional<String> write(Arrival arrival, boolean whatever) throws IOException {
        Count count = new Count();
        try (ReceiptsWriter writer = ReceiptsWriter.begin(workspace.state().resolve("relay"), keys)) {
            for (BundleEntry entry : manifest(arrival).batches()) {
                Optional<List<Outcome>> outcomes = outcomes(arrival, entry);
                if (outcomes.isEmpty()) {
                    return Optional.empty();
                }
                outcomes.get().forEach(count::add);
                writer.add(entry.id(), outcomes.get());
            }
            if (!whatever && count.awaiting == arrival.awaiting()) {
                return Optional.empty();
            }
            int round = arrival.round() + 1;
            Path file = writer.write(folder, about(arrival, round, count));
            ledger.arrivals().answered(arrival, round, count.awaiting);
            ledger.arrivals().done(arrival);
            return Optional.of(String.valueOf(file.getFileName()));
        }
    }

    private ReceiptsManifest about(Arrival arrival, int round, Count count) {
        return new ReceiptsManifest(
                relay.name(),
                arrival.hall(),
                workspace.region(),
                arrival.number(),
                arrival.digest(),
                round,
                count.accepted,
                count.refused,
                count.awaiting);
    }

    private static BundleManifest manifest(Arrival arrival) {
        try {
            return BundleManifest.of(arrival.manifest());
        } catch (ParcelUnusable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<List<Outcome>> outcomes(Arrival arrival, BundleEntry entry) {
        if (ledger.state(entry.id()).isEmpty()) {
            return Optional.empty();
        }
        Batch batch = ledger.batch(entry.id());
        List<String> all = batch.changes().stream().map(Change::key).toList();
        Map<String, Outcome> found = ledger.arrivals().outcomes(arrival, entry.dataset(), all);
        return found.size() == all.size()
                ? Optional.of(all.stream().map(found::get).toList())
                : Optional.empty();
    }
}
