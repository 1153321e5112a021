package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.relay.Fault;
import io.hallbridge.relay.ParcelKind;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.relay.ReceiptsFile;
import io.hallbridge.relay.ReceiptsManifest;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes receipts that were carried back into the ledger. */
final class Returning {
    private final Workspace workspace;
    private final Ledger ledger;
    private final HallConnection hall;
    private final OverRelay way;
    private final RunLog log;
    private final List<Text> notes = new ArrayList<>();
    private final List<Exit> wrong = new ArrayList<>();
    private long accepted;
    private long refused;

    Returning(Workspace workspace, Ledger ledger, HallConnection hall, OverRelay way, RunLog log) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.hall = hall;
        this.way = way;
        this.log = log;
    }

    /** What came back. */
    record Returned(long accepted, long refused, List<Text> notes, List<Exit> wrong) {}

    Returned take(Path folder) throws IOException {
        RelayKeys.Read keys = RelayKeysRead.of(way.relay(), way.keys());
        for (Path file : CarriedFiles.in(folder, ParcelKind.RECEIPTS)) {
            try {
                Optional<ReceiptsManifest> taken = take(file, keys);
                if (taken.isPresent()) {
                    CarriedFiles.done(file);
                }
            } catch (ParcelUnusable fault) {
                notes.add(fault.fault().about(String.valueOf(file.getFileName())));
                wrong.add(exitOf(fault.fault()));
            }
        }
        return new Returned(accepted, refused, notes, wrong);
    }

    static Exit exitOf(Fault fault) {
        return fault.passes() ? Exit.UNREACHABLE : Exit.SETUP;
    }

    /** Empty where another hall of this workspace is meant. */
    private Optional<ReceiptsManifest> take(Path file, RelayKeys.Read keys) throws ParcelUnusable {
        ReceiptsFile receipts = ReceiptsFile.open(file);
        ReceiptsManifest about = receipts.manifest();
        if (!about.relay().equals(way.relay())) {
            if (relays().contains(about.relay())) {
                return Optional.empty();
            }
            throw new ParcelUnusable(Fault.UNKNOWN_RELAY);
        }
        receipts.mustBeSigned(keys.trust());
        if (!about.hall().equals(hall.name())) {
            throw new ParcelUnusable(Fault.OTHER_HALL);
        }
        if (!about.region().equals(workspace.region())) {
            throw new ParcelUnusable(Fault.OTHER_REGION);
        }
        Bundles.Numbered bundle = ledger.bundles()
                .find(hall.name(), about.number())
                .filter(ours -> ours.digest().equals(about.bundle()))
                .orElseThrow(() -> new ParcelUnusable(Fault.UNKNOWN_BUNDLE));
        apply(receipts, bundle, keys);
        return Optional.of(about);
    }

    private Set<String> relays() {
        Set<String> names = new HashSet<>();
        for (HallConnection other : workspace.halls()) {
            if (other.way() instanceof OverRelay over) {
                names.add(over.relay());
            }
        }
        return names;
    }

    /** Nothing is taken of a file before all of it proved to be right. */
    private void apply(ReceiptsFile receipts, Bundles.Numbered bundle, RelayKeys.Read keys) throws ParcelUnusable {
        Set<String> ours = new HashSet<>(ledger.bundles().batches(bundle.id()));
        receipts.each(keys, (id, receipt) -> {
            if (!ours.contains(id) || !keys(ledger.batch(id)).equals(keys(receipt))) {
                throw new ParcelUnusable(Fault.INCONSISTENT);
            }
        });
        long acceptedBefore = accepted;
        long refusedBefore = refused;
        receipts.each(
                keys, (id, receipt) -> ledger.decide(ledger.batch(id), receipt).forEach(this::count));
        log.line(RelayWords.applied(
                receipts.manifest().fileName(),
                receipts.manifest(),
                accepted - acceptedBefore,
                refused - refusedBefore));
    }

    private static List<String> keys(Batch batch) {
        return batch.changes().stream().map(Change::key).toList();
    }

    private static List<String> keys(Receipt receipt) {
        return receipt.outcomes().stream().map(Outcome::key).toList();
    }

    private void count(Outcome outcome) {
        accepted += outcome.state().held() ? 1 : 0;
        refused += outcome.state() == Outcome.State.REFUSED ? 1 : 0;
    }
}
