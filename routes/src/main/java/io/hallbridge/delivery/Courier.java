package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries batches to the hall one at a time: fetches the next and writes down at the desk what became of it. */
final class Courier {
    private final Supplier<@Nullable Attempt> source;
    private final Desk desk;
    private final Pace pace;
    private @Nullable Attempt fetched;

    /** A source gives null when there is nothing more to carry. */
    Courier(Supplier<@Nullable Attempt> source, Desk desk, Pace pace) {
        this.source = source;
        this.desk = desk;
        this.pace = pace;
    }

    /** Whether there is another batch; it is fetched now, which may take until others have ended. */
    boolean more() {
        fetched = desk.stopped() ? null : source.get();
        return fetched != null;
    }

    Attempt next() {
        if (fetched == null) {
            throw new NoSuchElementException("nothing was fetched");
        }
        return fetched;
    }

    /** Whether a call that failed is worth another after a pause. */
    boolean patient() {
        return !desk.stopped() && !pace.wary();
    }

    void open(Attempt attempt) {
        desk.open(attempt);
    }

    void settle(Attempt attempt) {
        pace.trust();
        desk.settle(attempt);
    }

    void refuse(Attempt attempt, BatchRefused refusal) {
        if (refusal.divisible() && attempt.batch().changes().size() > 1) {
            desk.divide(attempt, refusal.reason());
        } else {
            desk.refuse(attempt, refusal.reason());
        }
    }

    /** The hall takes nothing more. */
    void stop(Attempt attempt, HallClosed closed) {
        desk.stop(attempt, closed.kind(), desk.words().closed(closed, attempt));
    }

    void doubt(Attempt attempt, NobodyKnows why) {
        desk.doubt(attempt, desk.words().doubt(attempt.batch(), why));
    }

    /** A call brought nothing that could be used. */
    void stumbled(Attempt attempt, Exception why) {
        if (why instanceof TryLater later) {
            desk.stumbled(attempt, later.kind(), later.reason().status(), later.pause());
        } else if (why instanceof CallFailed failure) {
            FailureClass kind = failure.arrivedPerhaps() ? FailureClass.DOUBT : FailureClass.of(failure);
            desk.stumbled(attempt, kind, 0, Optional.empty());
        }
    }

    /** Patience has ended. A hall that is away or busy would not take the next batch either. */
    void giveUp(Attempt attempt, Exception last) {
        if (last instanceof CallFailed failure && failure.kind().ofTrust()) {
            desk.stop(attempt, FailureClass.UNTRUSTED, desk.words().unreachable(failure));
        } else if (last instanceof CallFailed failure && !failure.arrivedPerhaps()) {
            pace.beWary();
            desk.stop(attempt, FailureClass.UNREACHABLE, desk.words().unreachable(failure));
        } else if (last instanceof TryLater later && later.kind() == FailureClass.BUSY) {
            pace.beWary();
            desk.stop(attempt, FailureClass.BUSY, desk.words().busy(later.reason()));
        } else {
            desk.doubt(attempt, desk.words().doubt(attempt.batch(), last));
        }
    }
}
