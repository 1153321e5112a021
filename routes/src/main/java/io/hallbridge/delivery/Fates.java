package io.hallbridge.delivery;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import java.util.Optional;

/** Counts how documents fare. For one thread at a time. */
final class Fates {
    private long accepted;
    private long refused;
    private long inDoubt;
    private long awaiting;
    private long unsent;
    private long later;

    void settled(Receipt receipt) {
        for (Outcome outcome : receipt.outcomes()) {
            switch (outcome.state()) {
                case ACCEPTED, DUPLICATE -> accepted++;
                case REFUSED -> refused++;
                case AWAITING -> awaiting++;
                case LATER -> later++;
            }
        }
    }

    void refused(int documents) {
        refused += documents;
    }

    void inDoubt(int documents) {
        inDoubt += documents;
    }

    void unsent(int documents) {
        unsent += documents;
    }

    /** Documents that the hall had put off are sent once more. */
    void again(int documents) {
        later -= documents;
    }

    DeliveryReport report(long batches, long requests, long bytes, Optional<DeliveryReport.Failure> failure) {
        return new DeliveryReport(
                accepted, refused, inDoubt, awaiting, unsent + later, batches, requests, bytes, failure);
    }
}
