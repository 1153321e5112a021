package io.hallbridge.run;

import io.hallbridge.plan.Batch;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left to be sent of batches, one after the other; each is looked at only when it is its turn. */
final class Unsent implements Iterator<Batch> {
    private final Iterator<Batch> batches;
    private final Function<Batch, Optional<Batch>> rest;
    private @Nullable Batch ahead;

    Unsent(Iterator<Batch> batches, Function<Batch, Optional<Batch>> rest) {
        this.batches = batches;
        this.rest = rest;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && batches.hasNext()) {
            ahead = rest.apply(batches.next()).orElse(null);
        }
        return ahead != null;
    }

    @Override
    public Batch next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Batch next = ahead;
        ahead = null;
        return next;
    }
}
