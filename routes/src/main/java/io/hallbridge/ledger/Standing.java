package io.hallbridge.ledger;

/**
 * How a document stands with a hall.
 *
 * @param holding what we know the hall to hold
 * @param underWay whether that is about to change or not known: sent without an answer, or awaiting the hall's decision
 */
public record Standing(Holding holding, boolean underWay) {

    /** Whether the hall shows the document, as far as we know. */
    public boolean held() {
        return holding.state() == Holding.State.HELD;
    }
}
