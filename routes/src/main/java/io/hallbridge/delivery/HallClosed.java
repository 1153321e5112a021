package io.hallbridge.delivery;

import io.hallbridge.hall.Verdict.Reason;

/** The hall would take no other batch either: delivery ends here. */
final class HallClosed extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureClass kind;
    private final transient Reason reason;

    HallClosed(FailureClass kind, Reason reason) {
        super(kind + " (status " + reason.status() + ")");
        this.kind = kind;
        this.reason = reason;
    }

    FailureClass kind() {
        return kind;
    }

    Reason reason() {
        return reason;
    }
}
