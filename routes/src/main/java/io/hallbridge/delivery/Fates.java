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

    void settled(Receipt receipt) {
        for (Outcome outcome : receipt.outcomes()) {
            switch (outcome.state()) {
                case ACCEPTED, DUPLICATE -> accepted++;
                case REFUSED -> refused++;
                case AWAITING -> awaiting++;
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

    DeliveryReport report(long batches, long requests, long bytes, Optional<DeliveryReport.Failure> failure) {
        return new DeliveryReport(accepted, refused, inDoubt, awaiting, unsent, batches, requests, bytes, failure);
    }
}
