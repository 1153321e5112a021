package io.hallbridge.auth;

import io.hallbridge.hall.Verdict;

/** No token was to be had; carries what the hall's answer means for the call that needed one. */
public final class NotAdmitted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    NotAdmitted(Verdict verdict) {
        super(verdict.getClass().getSimpleName());
        this.verdict = verdict;
    }

    /** {@code Busy}, {@code Unauthorised} or {@code Fatal}. */
    public Verdict verdict() {
        return verdict;
    }
}
