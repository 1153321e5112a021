package io.hallbridge.delivery;

import io.hallbridge.hall.Verdict.Reason;

/** The hall took nothing of this batch; the next may fare better. */
final class BatchRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    BatchRefused(Reason reason) {
        super("status " + reason.status());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
