package io.hallbridge.delivery;

import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One delivery to one hall: batches left over from before, then those of the source with several in flight. */
final class Delivery {
    private final HallConnection hall;
    private final BatchLedger ledger;
    private final Batches batches;
    private final Progress progress;
    private final Deliveries deliveries;

    Delivery(HallConnection hall, BatchLedger ledger, Batches batches, Progress progress, Deliveries deliveries) {
        this.hall = hall;
        this.ledger = ledger;
        this.batches = batches;
        this.progress = progress;
        this.deliveries = deliveries;
    }

    /** Ends what an earlier run left open on this lane. */
    DeliveryReport finish(Lane lane) {
        return run((approach, desk) -> finish(lane, approach, desk));
    }

    /** Sends what the source of batches holds. */
    DeliveryReport deliver() {
        return run(this::deliver);
    }

    private interface Work {
        void go(Approach approach, Desk desk);
    }

    private DeliveryReport run(Work work) {
        try {
            return run(deliveries.approach(hall, () -> false), work);
        } catch (Unanswered unreadable) {
            batches.close();
            return new Fates().report(0, 0, 0, Optional.of(unreadable.failure()));
        }
    }

    private DeliveryReport run(Approach approach, Work work) {
        Desk desk = new Desk(ledger, batches, progress, approach.words(), hall.patience());
        CallMark start = deliveries.mark(hall);
        work.go(approach, desk);
        CallMark end = deliveries.mark(hall);
        return desk.report(end.calls() - start.calls(), end.bytes() - start.bytes());
    }

    /** One after the other, in the order they were begun: there are few, and parents come first. */
    private void finish(Lane lane, Approach approach, Desk desk) {
        Iterator<Batch> unfinished = ledger.unfinished(lane).iterator();
        if (unfinished.hasNext()) {
            Supplier<@Nullable Attempt> source =
                    () -> unfinished.hasNext() ? approach.attempt(unfinished.next(), true) : null;
            HallDoor door = deliveries.door(hall);
            door.send(new Courier(source, desk, door.pace()));
        }
    }

    private void deliver(Approach approach, Desk desk) {
        Crew crew = new Crew(hall.limits().inFlight(), desk, batches, approach);
        crew.first().ifPresent(first -> crew.carry(first, deliveries.door(hall)));
    }
}
