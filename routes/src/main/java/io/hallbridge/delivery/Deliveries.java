package io.hallbridge.delivery;

import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The way out: delivers batches to halls and says what became of them. Camel starts with the first call, once for each
 * hall, and stops on closing. One delivery to a hall at a time.
 */
public final class Deliveries implements AutoCloseable {
    private final Map<String, HallDoor> doors = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private final Clock clock;
    private boolean closed;

    public Deliveries() {
        this(Clock.systemUTC());
    }

    Deliveries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Delivers batches until there are no more or the hall takes none. Batches that an earlier run began and did not
     * end come first, unless {@link #finish} was called for this hall. Fails with what the ledger or the source of the
     * batches throws; a batch under way then stays open in the ledger.
     */
    public DeliveryReport deliver(Batches batches, HallConnection hall, BatchLedger ledger, Progress progress) {
        Delivery delivery = new Delivery(hall, ledger, batches, progress, this);
        return delivery.run(finished.add(hall.name()), true);
    }

    /** Ends the batches that an earlier run began and did not end, so that a plan made now sees how they ended. */
    public DeliveryReport finish(HallConnection hall, BatchLedger ledger, Progress progress) {
        finished.add(hall.name());
        return new Delivery(hall, ledger, Batches.none("", hall.name()), progress, this).run(true, false);
    }

    /** Starts, in the background, what a delivery to this hall needs, so that the first batch need not wait for it. */
    public void prepare(HallConnection hall) {
        Thread thread = new Thread(() -> openUnlessClosed(hall), "delivery-start");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((here, fault) -> {}); // the delivery meets it too, and says so
        thread.start();
    }

    private synchronized void openUnlessClosed(HallConnection hall) {
        if (!closed) {
            door(hall);
        }
    }

    Clock clock() {
        return clock;
    }

    synchronized HallDoor door(HallConnection hall) {
        return doors.computeIfAbsent(
                hall.name(), name -> HallDoor.open(hall, new Pace(hall.limits().perSecond())));
    }

    /** How many calls were made to a hall so far; does not start Camel. */
    synchronized CallMark mark(HallConnection hall) {
        HallDoor door = doors.get(hall.name());
        return door == null ? CallMark.START : door.mark();
    }

    @Override
    public synchronized void close() {
        closed = true;
        doors.values().forEach(HallDoor::close);
        doors.clear();
    }
}
