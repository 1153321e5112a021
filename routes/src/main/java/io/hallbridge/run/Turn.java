package io.hallbridge.run;

import io.hallbridge.delivery.Deliveries;
import io.hallbridge.ledger.Holder;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A run's turn at a hall: the lane it has to itself, the way out, and what may end it before its time. */
final class Turn implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Lease lease;
    private final Deliveries deliveries;
    private final Stop stop;

    private Turn(Lease lease, Path state, RunTerms terms, Stop stop) {
        this.lease = lease;
        this.deliveries = new Deliveries(state);
        this.stop = stop;
        stop.whenLost(lease);
        terms.deadline().ifPresent(stop::at);
    }

    /** What a turn is taken with: the ledger, the folder for what is kept between runs, and who is told of waiting and ends. */
    record Door(Ledger ledger, Path state, Progress progress, LastWords words) {}

    /** Takes the turn, after waiting for another run where that is wanted; empty where the work is left to the other. */
    static Optional<Turn> take(Door door, Lane lane, String run, RunTerms terms) {
        Stop stop = new Stop(door.words());
        Optional<Turn> turn = Optional.empty();
        try {
            turn = lease(door, lane, run, terms, stop).map(lease -> new Turn(lease, door.state(), terms, stop));
            return turn;
        } finally {
            if (turn.isEmpty()) {
                stop.close();
            }
        }
    }

    private static Optional<Lease> lease(Door door, Lane lane, String run, RunTerms terms, Stop stop) {
        Ledger ledger = door.ledger();
        Optional<Lease> lease = ledger.lock(lane, run);
        while (lease.isEmpty() && terms.ifLocked() == RunTerms.IfLocked.WAIT && beforeDeadline(terms)) {
            ledger.holder(lane).ifPresent(holder -> door.progress().waiting(holder.run()));
            LockSupport.parkNanos(LOOK.toNanos());
            stop.asked().ifPresent(exit -> {
                throw new CannotGoOn(exit, RunWords.stoppedWaiting());
            });
            lease = ledger.lock(lane, run);
        }
        if (lease.isEmpty() && terms.ifLocked() != RunTerms.IfLocked.SKIP) {
            throw new CannotGoOn(Exit.LOCKED, RunWords.locked(lane.hall(), holder(ledger, lane)));
        }
        return lease;
    }

    private static boolean beforeDeadline(RunTerms terms) {
        return terms.deadline().filter(Instant.now()::isAfter).isEmpty();
    }

    /** Who has a part of the lane; somebody nameless where it was just given back. */
    static Holder holder(Ledger ledger, Lane lane) {
        return ledger.holder(lane).orElse(new Holder("?", "?", "?", 0, Instant.EPOCH));
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Stop stop() {
        return stop;
    }

    @Override
    public void close() {
        stop.close();
        deliveries.close();
        lease.close();
    }
}
