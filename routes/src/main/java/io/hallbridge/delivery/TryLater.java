package io.hallbridge.delivery;

import io.hallbridge.hall.Verdict.Reason;
import java.time.Duration;
import java.util.Optional;

/** The batch was not dealt with, as far as anybody can tell; trying again after a while may help. */
final class TryLater extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureClass kind;
    private final transient Reason reason;
    private final transient Optional<Duration> pause;

    TryLater(FailureClass kind, Reason reason, Optional<Duration> pause) {
        super(kind + " (status " + reason.status() + ")");
        this.kind = kind;
        this.reason = reason;
        this.pause = pause;
    }

    FailureClass kind() {
        return kind;
    }

    Reason reason() {
        return reason;
    }

    /** How long the hall asked us to wait, where it did. */
    Optional<Duration> pause() {
        return pause;
    }
}
