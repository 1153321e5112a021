package io.hallbridge.plan;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives out batches that were made before, as they are. */
final class Ready implements Batches.Supply {
    private final Iterator<Batch> batches;
    private @Nullable Batch ahead;

    Ready(Iterator<Batch> batches) {
        this.batches = batches;
    }

    @Override
    public @Nullable String stage() {
        if (ahead == null && batches.hasNext()) {
            ahead = batches.next();
        }
        return ahead == null ? null : Cutting.stage(ahead.dataset(), ahead.retires());
    }

    @Override
    public Batch next() {
        Batch next = Objects.requireNonNull(ahead, "nothing left");
        ahead = null;
        return next;
    }
}
