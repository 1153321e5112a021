package io.hallbridge.delivery;

import io.hallbridge.hall.Verdict.Reason;

/** The hall took nothing of this batch; the next may fare better. */
final class BatchRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean divisible;
    private final transient Reason reason;

    BatchRefused(boolean divisible, Reason reason) {
        super("status " + reason.status());
        this.divisible = divisible;
        this.reason = reason;
    }

    /** Whether a part of the batch might fare better. */
    boolean divisible() {
        return divisible;
    }

    Reason reason() {
        return reason;
    }
}
