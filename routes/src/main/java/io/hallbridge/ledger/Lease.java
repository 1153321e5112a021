package io.hallbridge.ledger;

/** A lane, ours until it is closed or not renewed in time. */
public interface Lease extends AutoCloseable {

    /** Whether it is still ours; says so to the others for another length of the lease. */
    boolean renew();

    /** Whether another has taken it over, as far as the last sign of life told; given from time to time by itself. */
    boolean lost();

    @Override
    void close();
}
