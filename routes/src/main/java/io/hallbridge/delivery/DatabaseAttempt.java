package io.hallbridge.delivery;

import io.hallbridge.frontdb.TablesFault;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import java.util.Optional;

/** A batch on its way into a front-end database: looked up where it may have been written before, else written. */
final class DatabaseAttempt extends OneStepAttempt {
    private final DatabaseApproach approach;

    DatabaseAttempt(Batch batch, boolean resumed, DatabaseApproach approach) {
        super(batch, resumed);
        this.approach = approach;
    }

    @Override
    void go() throws CallFailed, TryLater, BatchRefused, HallClosed {
        try (Pace.Place place = approach.place(batch())) {
            Optional<Receipt> found = inDoubt() ? approach.database().lookUp(batch()) : Optional.empty();
            doubt(false);
            settle(found.isPresent() ? found.get() : approach.database().write(batch()));
        } catch (TablesFault fault) {
            throw outcome(fault);
        }
    }

    private static HallClosed outcome(TablesFault fault) throws CallFailed, TryLater, BatchRefused {
        switch (fault.kind()) {
            case UNREACHABLE -> throw DatabaseFaults.unreachable(fault);
            case DOUBT -> throw DatabaseFaults.doubt(fault);
            case BUSY -> throw new TryLater(FailureClass.BUSY, DatabaseFaults.reason(fault), Optional.empty());
            case REFUSED -> throw new BatchRefused(true, DatabaseFaults.reason(fault));
            case UNAUTHORISED -> {
                return new HallClosed(FailureClass.UNAUTHORISED, DatabaseFaults.reason(fault));
            }
            case FATAL -> {
                return new HallClosed(FailureClass.FATAL, DatabaseFaults.reason(fault));
            }
        }
        throw new IllegalStateException("no such fault: " + fault.kind());
    }
}
