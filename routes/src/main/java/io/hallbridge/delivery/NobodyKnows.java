package io.hallbridge.delivery;

/** The batch left, no answer came, and the hall can neither be asked nor sent it again. */
final class NobodyKnows extends Exception {
    private static final long serialVersionUID = 1L;

    NobodyKnows() {
        super("the hall can neither be asked nor sent the batch again");
    }
}
