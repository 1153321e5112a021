package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.relay.BundleEntry;
import io.hallbridge.relay.BundleManifest;
import io.hallbridge.relay.BundleWriter;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a hall is to get into bundles. The ledger knows a bundle before its file is written, and the file is made of
 * the ledger alone: after a kill at any moment the next run writes what is missing, the same as it would have been.
 */
final class Bundling {
    private final Workspace workspace;
    private final Ledger ledger;
    private final HallConnection connection;
    private final String hall;
    private final OverRelay way;
    private final Optional<Path> folder;

    Bundling(Workspace workspace, Ledger ledger, HallConnection hall, OverRelay way, Optional<Path> to) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.connection = hall;
        this.hall = hall.name();
        this.way = way;
        this.folder = to.or(way::to);
    }

    /** Where receipts are looked for unless somebody names a folder. */
    Optional<Path> from() {
        return way.from();
    }

    /** Takes the receipts in a folder. */
    Returning.Returned returned(Path from, RunLog log) throws IOException {
        return new Returning(workspace, ledger, connection, way, log).take(from);
    }

    /** Which bundles nothing, or not all, came back of. */
    Optional<Text> missing() {
        List<Bundles.Awaited> awaited = ledger.bundles().awaited(hall);
        return awaited.isEmpty() ? Optional.empty() : Optional.of(RelayWords.missing(awaited));
    }

    /** The oldest bundle of which something should have come back by now. */
    Optional<Text> tooLong() {
        Instant longest = Instant.now().minus(connection.patience().decision());
        return ledger.bundles().awaited(hall).stream()
                .filter(bundle -> bundle.since().isBefore(longest))
                .findFirst()
                .map(oldest -> RelayWords.tooLong(oldest, oldest.since()));
    }

    /** What was written. */
    record Written(List<String> files, Path folder, long documents) {
        Text words() {
            return RelayWords.written(files, folder, documents);
        }
    }

    /** Refuses to begin without a folder and keys. */
    void mustBeAble() {
        folder();
        RelayKeysRead.of(way.relay(), way.keys());
    }

    private Path folder() {
        Path there = folder.orElseThrow(() -> new CannotGoOn(Exit.SETUP, RelayWords.nowhere(hall)));
        if (!Files.isDirectory(there)) {
            throw new CannotGoOn(Exit.SETUP, RelayWords.noFolder(there));
        }
        return there;
    }

    /** The ledger, with every batch in a bundle before it is settled. */
    BatchLedger over(BatchLedger base) {
        return new BundlingLedger(base, ledger.bundles(), new Bundles.Room(way.documents(), way.bytes()));
    }

    /** Writes all that is to be carried and has no file yet: of this lane, and what others left unwritten. */
    Optional<Written> write(Lane lane, RunLog log) throws IOException {
        Bundles bundles = ledger.bundles();
        bundles.open(lane)
                .forEach(open -> bundles.number(hall, open.id(), (number, previous) -> closed(open, number, previous)));
        List<Bundles.Numbered> unwritten = bundles.unwritten(hall);
        if (unwritten.isEmpty()) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>();
        long documents = 0;
        for (Bundles.Numbered bundle : unwritten) {
            Path file = write(bundle);
            long held = documents(bundle);
            log.line(RelayWords.logged(String.valueOf(file.getFileName()), held));
            files.add(String.valueOf(file.getFileName()));
            documents += held;
        }
        return Optional.of(new Written(files, folder(), documents));
    }

    private Bundles.Closed closed(Bundles.Open open, long number, String previous) {
        String manifest = new BundleManifest(
                        way.relay(),
                        BundleManifest.chain(ledger.birth()),
                        hall,
                        workspace.region(),
                        number,
                        previous,
                        open.run(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        open.batches().stream()
                                .map(head ->
                                        new BundleEntry(head.id(), head.dataset(), head.retires(), head.documents()))
                                .toList())
                .line();
        return new Bundles.Closed(manifest, BundleManifest.digest(manifest));
    }

    /** Writes a bundle's file, which is always the same. */
    Path write(Bundles.Numbered bundle) throws IOException {
        RelayKeys.Read keys = RelayKeysRead.of(way.relay(), way.keys());
        Path own = workspace.state().resolve("relay");
        try (BundleWriter writer = BundleWriter.begin(own, keys)) {
            for (String id : ledger.bundles().batches(bundle.id())) {
                writer.add(ledger.batch(id));
            }
            Path file = writer.write(folder(), bundle.manifest());
            ledger.bundles().written(hall, bundle.number());
            return file;
        }
    }

    private static long documents(Bundles.Numbered bundle) {
        try {
            return BundleManifest.of(bundle.manifest()).documents();
        } catch (ParcelUnusable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes bundles once more, the same as they were. */
    List<Path> again(List<Long> numbers) throws IOException {
        List<Bundles.Numbered> found = new ArrayList<>();
        for (long number : numbers) {
            found.add(ledger.bundles()
                    .find(hall, number)
                    .orElseThrow(() -> new CannotGoOn(Exit.USAGE, RelayWords.noBundle(number, hall))));
        }
        List<Path> files = new ArrayList<>();
        for (Bundles.Numbered bundle : found) {
            files.add(write(bundle));
        }
        return files;
    }
}
