package io.hallbridge.ledger;

/** The lock of a hall, ours until it is closed or not renewed in time. */
public interface Lease extends AutoCloseable {

    /** Whether it is still ours; says so to the others for another length of the lease. */
    boolean renew();

    @Override
    void close();
}
