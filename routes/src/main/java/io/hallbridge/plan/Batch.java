package io.hallbridge.plan;

import java.util.List;

/**
 * Changes sent to the hall in one request: all of one dataset, all retirements or none.
 *
 * @param id the idempotency key: 64 lower-case hex digits derived from the hall, the dataset and each change's
 *     operation, key, version and fingerprint, so that the same changes in the same order give the same id anywhere
 * @param run the run that sends it, {@code 20261123-0100-7f3a}
 * @param hall the hall's name in the workspace
 * @param dataset the dataset's name
 * @param retires whether these are retirements
 * @param changes at least one, in the plan's order, no key twice
 */
public record Batch(String id, String run, String hall, String dataset, boolean retires, List<Change> changes) {
    public Batch {
        changes = List.copyOf(changes);
    }
}
