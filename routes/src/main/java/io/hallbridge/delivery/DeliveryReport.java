package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import java.util.Optional;

/**
 * What became of the documents that were to be delivered, and of those that an earlier run began to send where these were
 * finished first.
 *
 * @param accepted documents the hall now holds as they were sent
 * @param refused documents the hall refused, alone or with their whole batch
 * @param inDoubt documents that were sent, and nobody knows
 * @param awaiting documents the hall took and decides on later
 * @param unsent documents of batches that were begun and are certainly not taken; those never begun are not counted
 * @param batches batches begun
 * @param requests calls made, tokens and look-ups among them
 * @param bytes bytes of payload sent
 * @param failure what ended the delivery before its time, else the first thing that went wrong with a batch as a whole;
 *     empty where nothing did
 */
public record DeliveryReport(
        long accepted,
        long refused,
        long inDoubt,
        long awaiting,
        long unsent,
        long batches,
        long requests,
        long bytes,
        Optional<Failure> failure) {
    /** Nothing was to be delivered. */
    public static final DeliveryReport NONE = new DeliveryReport(0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());

    /**
     * What went wrong with a batch as a whole.
     *
     * @param kind its class
     * @param text where, what and what to do
     */
    public record Failure(FailureClass kind, Text text) {}
}
