package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;

/** Why a delivery ended before its time, or left something unknown. */
public enum FailureClass {
    /** No connection to the hall. */
    UNREACHABLE,
    /** The hall is there, and one of us does not trust the other's certificate. */
    UNTRUSTED,
    /** The hall took nothing, and asked to come again, until patience ended. */
    BUSY,
    /** The hall does not know us. */
    UNAUTHORISED,
    /** The secret cannot be read. */
    SECRET,
    /** The hall's answer says that it would take nothing of this. */
    FATAL,
    /** What the hall did with a batch is not known. */
    DOUBT,
    /** The hall refused a whole batch, or the last document of one that was halved. */
    REFUSED,
    /** The hall refused so much without taking anything that the rest was not tried. */
    REFUSES_ALL,
    /** The caller's thread was interrupted. */
    INTERRUPTED;

    /** Of a call that did not arrive. */
    static FailureClass of(CallFailed failure) {
        return failure.kind().ofTrust() ? UNTRUSTED : UNREACHABLE;
    }

    /** Whether it ends a delivery, so that nothing more is sent, rather than befall a single batch. */
    public boolean ends() {
        return this != DOUBT && this != REFUSED;
    }
}
