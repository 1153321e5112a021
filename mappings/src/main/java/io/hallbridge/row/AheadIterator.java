package io.hallbridge.row;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator whose next element can be looked at before it is taken. */
final class AheadIterator<T> implements Iterator<T> {
    private final Iterator<? extends T> rest;
    private @Nullable T held;

    AheadIterator(Iterator<? extends T> rest) {
        this.rest = rest;
    }

    T peek() {
        T next = held == null ? rest.next() : held;
        held = next;
        return next;
    }

    @Override
    public boolean hasNext() {
        return held != null || rest.hasNext();
    }

    @Override
    public T next() {
        T next = peek();
        held = null;
        return next;
    }
}
