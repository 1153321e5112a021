package io.hallbridge.delivery;

import io.hallbridge.finding.Text;

/** A question to a hall got no answer that says anything, after all the patience there is. */
public final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DeliveryReport.Failure failure;

    Unanswered(FailureClass kind, Text text) {
        this(new DeliveryReport.Failure(kind, text));
    }

    Unanswered(DeliveryReport.Failure failure) {
        super(failure.kind().toString());
        this.failure = failure;
    }

    /** Why, and what to do. */
    public DeliveryReport.Failure failure() {
        return failure;
    }
}
