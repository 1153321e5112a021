package io.hallbridge.auth;

import io.hallbridge.hall.Verdict;
import java.time.Duration;
import java.util.Optional;

/** No token or secret was to be had; carries what the hall's answer means for the call that needed one. */
public final class NotAdmitted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final transient Optional<Duration> clockAhead;

    NotAdmitted(Verdict verdict, Optional<Duration> clockAhead) {
        super(verdict.getClass().getSimpleName());
        this.verdict = verdict;
        this.clockAhead = clockAhead;
    }

    /** {@code Busy}, {@code Unauthorised} or {@code Fatal}. */
    public Verdict verdict() {
        return verdict;
    }

    /** How far our clock was ahead of the hall's; empty where that is not known. */
    public Optional<Duration> clockAhead() {
        return clockAhead;
    }
}
