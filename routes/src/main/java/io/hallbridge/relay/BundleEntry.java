package io.hallbridge.relay;

import io.hallbridge.plan.Batch;

/**
 * A batch as a bundle's manifest lists it.
 *
 * @param id its idempotency key
 * @param dataset its dataset
 * @param retires whether these are retirements
 * @param documents how many changes it holds
 */
public record BundleEntry(String id, String dataset, boolean retires, int documents) {

    public static BundleEntry of(Batch batch) {
        return new BundleEntry(
                batch.id(), batch.dataset(), batch.retires(), batch.changes().size());
    }
}
