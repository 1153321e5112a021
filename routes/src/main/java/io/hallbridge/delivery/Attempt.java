package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way to the hall, from the first try to its end, which knows at every moment whether the hall may have
 * taken the batch. For one thread.
 */
abstract class Attempt {
    private final Batch batch;
    private final boolean resumed;
    private boolean inDoubt;
    private @Nullable Receipt receipt;

    /** A batch is resumed where the ledger holds it as begun and not ended: it may have been sent. */
    Attempt(Batch batch, boolean resumed) {
        this.batch = batch;
        this.resumed = resumed;
        this.inDoubt = resumed;
    }

    final Batch batch() {
        return batch;
    }

    /** Whether the ledger holds it as begun already. */
    final boolean resumed() {
        return resumed;
    }

    /** Whether the hall may have taken the batch without our knowing. */
    final boolean inDoubt() {
        return inDoubt;
    }

    /** From now on the hall may have taken it, or is known not to have. */
    final void doubt(boolean perhapsTaken) {
        inDoubt = perhapsTaken;
    }

    final void settle(Receipt read) {
        receipt = read;
    }

    final boolean settled() {
        return receipt != null;
    }

    final Receipt receipt() {
        return Objects.requireNonNull(receipt, "not settled");
    }

    /** How far our clock was ahead of the hall's at its last answer; empty where that is not known. */
    Optional<Duration> clockAhead() {
        return Optional.empty();
    }

    /** Told that a try brought no answer. */
    void failed(CallFailed failure) {
        inDoubt |= failure.arrivedPerhaps();
    }
}
