package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a hall said of documents of a batch.
 *
 * @param batch the batch
 * @param places the documents' places in it, from 0
 * @param outcomes what was said of each, in the order of the places
 */
record Decision(Batch batch, List<Integer> places, List<Outcome> outcomes) {

    /** What was said of a whole batch. */
    static Decision all(Batch batch, List<Outcome> outcomes) {
        return new Decision(batch, IntStream.range(0, outcomes.size()).boxed().toList(), outcomes);
    }

    boolean ofAll() {
        return places.size() == batch.changes().size();
    }

    Change change(int number) {
        return batch.changes().get(places.get(number));
    }

    /** Whether any outcome is one of these. */
    boolean hasAny(List<Outcome.State> states) {
        return outcomes.stream().map(Outcome::state).anyMatch(states::contains);
    }

    /** What picks these documents from the items of the batch, as the end of an SQL condition; empty where it is all of them. */
    String among() {
        return ofAll()
                ? ""
                : places.stream().map(String::valueOf).collect(Collectors.joining(",", " AND seq IN (", ")"));
    }
}
