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

    private Turn(Lease lease, Path state, RunTerms terms) {
        this.lease = lease;
        this.deliveries = new Deliveries(state);
        this.stop = new Stop();
        stop.whenLost(lease);
        terms.deadline().ifPresent(stop::at);
    }

    /** Takes the turn, after waiting for another run where that is wanted; empty where the work is left to the other. */
    static Optional<Turn> take(Ledger ledger, Lane lane, String run, RunTerms terms, Path state, Progress progress) {
        Optional<Lease> lease = ledger.lock(lane, run);
        while (lease.isEmpty() && terms.ifLocked() == RunTerms.IfLocked.WAIT && beforeDeadline(terms)) {
            ledger.holder(lane).ifPresent(holder -> progress.waiting(holder.run()));
            LockSupport.parkNanos(LOOK.toNanos());
            lease = ledger.lock(lane, run);
        }
        if (lease.isEmpty() && terms.ifLocked() != RunTerms.IfLocked.SKIP) {
            throw new CannotGoOn(Exit.LOCKED, RunWords.locked(lane.hall(), holder(ledger, lane)));
        }
        return lease.map(taken -> new Turn(taken, state, terms));
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
