package io.hallbridge.delivery;

import io.hallbridge.frontdb.FrontDatabase;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverDatabase;
import io.hallbridge.workspace.OverHttp;
import io.hallbridge.workspace.OverRelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The way out: delivers batches to halls and says what became of them. Camel starts with the first call, once for each
 * hall, and stops on closing. One delivery to a hall at a time.
 */
public final class Deliveries implements AutoCloseable {
    private final Map<String, HallDoor> doors = new HashMap<>();
    private final Map<String, FrontDatabase> databases = new HashMap<>();
    private final Path state;
    private final Clock clock;
    private boolean closed;

    /** Shares halls' pace with the other runs that keep their state in this folder. */
    public Deliveries(Path state) {
        this(state, Clock.systemUTC());
    }

    /** The same at other times: what is signed with the time is then the same whenever it is sent. */
    public Deliveries(Path state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** Until when runs that keep their state in this folder meet a hall warily, for it was away or busy a moment ago. */
    public static Optional<Instant> waryUntil(HallConnection hall, Path state) {
        return Pace.waryUntil(hall, state);
    }

    /** A way to ask a hall things that change nothing there, until somebody wants an end. */
    public HallQuestions questions(HallConnection hall, BooleanSupplier stopped) throws Unanswered {
        return approach(hall, stopped).questions();
    }

    /** What is well and what is not with a hall; sends nothing. A dataset's name is needed for a listing. */
    public List<HallCheck> look(HallConnection hall, String dataset) {
        try {
            return approach(hall, () -> false).look(dataset);
        } catch (Unanswered unreadable) {
            return List.of(HallCheck.failed(unreadable.failure()));
        }
    }

    /** Reads the hall's secrets; fails where that cannot be done. */
    Approach approach(HallConnection hall, BooleanSupplier stopped) throws Unanswered {
        if (hall.way() instanceof OverDatabase way) {
            return DatabaseApproach.to(hall, way, this, stopped);
        }
        if (hall.way() instanceof OverRelay way) {
            return new RelayApproach(hall, way);
        }
        return HttpApproach.to(hall, (OverHttp) hall.way(), this, stopped);
    }

    /** The connections to a hall's database, kept until closing. */
    synchronized FrontDatabase database(HallConnection hall, Supplier<FrontDatabase> opening) {
        return databases.computeIfAbsent(hall.name(), name -> opening.get());
    }

    /**
     * Delivers batches until there are no more or the hall takes none. What an earlier run began on their lane is to be
     * {@linkplain #finish finished} before. Fails with what the ledger or the source of the batches throws; a batch
     * under way then stays open in the ledger.
     */
    public DeliveryReport deliver(Batches batches, HallConnection hall, BatchLedger ledger, Progress progress) {
        return new Delivery(hall, ledger, batches, progress, this).deliver();
    }

    /** Ends the batches that an earlier run began on a lane and did not end, so that a plan made now sees how they ended. */
    public DeliveryReport finish(HallConnection hall, Lane lane, BatchLedger ledger, Progress progress) {
        return new Delivery(hall, ledger, Batches.none("", hall.name()), progress, this).finish(lane);
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
        return doors.computeIfAbsent(hall.name(), name -> HallDoor.open(hall, Pace.of(hall, state)));
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
        databases.values().forEach(FrontDatabase::close);
        databases.clear();
    }
}
