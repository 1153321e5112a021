package io.hallbridge.bench.hall;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what comes. Safe for several threads. */
final class Tally {
    final AtomicLong batches = new AtomicLong();
    final LongAdder requests = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final LongAdder documents = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder busy = new LongAdder();
    final LongAdder digest = new LongAdder();

    Counts counts() {
        return new Counts(
                requests.sum(),
                bytes.sum(),
                documents.sum(),
                refused.sum(),
                busy.sum(),
                Long.toHexString(digest.sum()));
    }
}
