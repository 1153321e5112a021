package io.hallbridge.relay;

/** A file that came across is not one we may use. */
public final class ParcelUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public ParcelUnusable(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
