package io.hallbridge.delivery;

import io.hallbridge.hall.WireRequest;
import java.util.concurrent.atomic.LongAdder;

/** How many calls were made to a hall so far, and how many bytes of payload they sent. */
final class CallCount {
    private final LongAdder calls = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    void add(WireRequest request) {
        add(request.payload().length);
    }

    void add(int payload) {
        calls.increment();
        bytes.add(payload);
    }

    CallMark mark() {
        return new CallMark(calls.sum(), bytes.sum());
    }
}
