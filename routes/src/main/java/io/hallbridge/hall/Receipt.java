package io.hallbridge.hall;

import java.util.List;

/**
 * The hall's answer to a batch it dealt with: an outcome for every document of the batch, in the batch's order.
 *
 * @param number the hall's own number for the batch; empty where it gives none
 * @param outcomes as many as the batch has changes, same order, same keys
 */
public record Receipt(String number, List<Outcome> outcomes) {
    public Receipt {
        outcomes = List.copyOf(outcomes);
    }
}
