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
        /** Nobody we trust vouches for the hall's certificate. */
        NOT_TRUSTED,
        /** The hall's certificate is over, or does not hold yet. */
        EXPIRED,
        /** The hall's certificate is another host's. */
        OTHER_HOST,
        /** The hall's certificate has another key than the one that is pinned. */
        OTHER_KEY,
        /** The hall does not take the certificate we show, or asks for one and we have none. */
        WANTS_CERTIFICATE,
        /** No common way to encrypt was found. */
        NO_COMMON_WAY,
        /** The call left, and no answer came within the time set. */
        NO_ANSWER,
        /** The call left, and the connection ended before the whole answer had come. */
        CUT;

        /** Whether the hall is there and it is trust that is lacking, which another try brings no nearer. */
        public boolean ofTrust() {
            return switch (this) {
                case NOT_TRUSTED, EXPIRED, OTHER_HOST, OTHER_KEY, WANTS_CERTIFICATE, NO_COMMON_WAY -> true;
                default -> false;
            };
        }
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
