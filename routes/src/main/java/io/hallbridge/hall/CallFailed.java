package io.hallbridge.hall;

import java.io.IOException;

/** A call that brought no answer back. Its message is the cause's kind only, never what was sent. */
public final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** Nobody listens at the address. */
        NOT_LISTENING,
        /** The host's name is not known. */
        UNKNOWN_HOST,
        /** No connection within the time set. */
        NO_CONNECTION,
        /** The hall's certificate is not trusted, or no common way to encrypt was found. */
        NOT_TRUSTED,
        /** The call left, and no answer came within the time set. */
        NO_ANSWER,
        /** The call left, and the connection ended before the whole answer had come. */
        CUT
    }

    private final Kind kind;
    private final boolean arrivedPerhaps;

    private CallFailed(Kind kind, boolean arrivedPerhaps, Throwable cause) {
        super(kind + ": " + cause.getClass().getSimpleName(), cause);
        this.kind = kind;
        this.arrivedPerhaps = arrivedPerhaps;
    }

    public static CallFailed of(Kind kind, IOException cause) {
        return new CallFailed(kind, kind == Kind.NO_ANSWER || kind == Kind.CUT, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the hall may have received the call all the same. */
    public boolean arrivedPerhaps() {
        return arrivedPerhaps;
    }

    /** The same failure of a call on which nothing depends: a token asked for, a look-up. */
    public CallFailed withoutEffect() {
        return new CallFailed(kind, false, this);
    }
}
