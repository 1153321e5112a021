package io.hallbridge.cli.render;

import io.hallbridge.delivery.Deliveries;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.ledger.Doubt;
import io.hallbridge.ledger.Holder;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What waits at a hall, as the ledger knows it at this moment.
 *
 * @param hall the hall
 * @param doubts batches whose fate nobody knows, the oldest first; not those that a run is sending just now
 * @param awaiting how many documents the hall is deciding on
 * @param awaitedSince when the oldest of these was sent
 * @param atWork who sends to it
 * @param waryUntil until when it is met warily
 * @param carried the bundles of which receipts are missing, where it is reached by carrying files
 */
record HallWaits(
        HallConnection hall,
        List<Doubt> doubts,
        long awaiting,
        Optional<Instant> awaitedSince,
        List<Holder> atWork,
        Optional<Instant> waryUntil,
        List<Bundles.Awaited> carried) {

    static HallWaits of(HallConnection hall, Workspace workspace, Ledger ledger) {
        List<Holder> atWork = ledger.holders(hall.name());
        Lane all = Lane.of(hall.name(), workspace.datasets().names().stream().collect(Collectors.toSet()));
        return new HallWaits(
                hall,
                ledger.doubts(hall.name()).stream()
                        .filter(doubt -> atWork.stream()
                                .noneMatch(holder ->
                                        holder.dataset().equals(doubt.batch().dataset())))
                        .toList(),
                ledger.waiting(hall.name()).awaiting(),
                ledger.awaitedSince(all),
                atWork,
                Deliveries.waryUntil(hall, workspace.state()),
                hall.way() instanceof OverRelay ? ledger.bundles().awaited(hall.name()) : List.of());
    }

    /** How many documents are in doubt. */
    long inDoubt() {
        return doubts.stream()
                .mapToLong(doubt -> doubt.batch().changes().size())
                .sum();
    }

    /** Whether the next run finds out what became of the batches in doubt. */
    boolean findsOut() {
        return hall.way().findsOut();
    }

    /** The bundle that has been without receipts for longer than somebody should be told of. */
    Optional<Bundles.Awaited> lost() {
        return carried.stream()
                .filter(bundle ->
                        bundle.since().plus(hall.patience().decision()).isBefore(Instant.now()))
                .findFirst();
    }

    /** Whether the hall has been deciding for longer than somebody should be told of. */
    boolean awaitedTooLong() {
        return awaitedSince
                .filter(since -> since.plus(hall.patience().decision()).isBefore(Instant.now()))
                .isPresent();
    }
}
