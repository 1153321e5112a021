package io.hallbridge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A batch that is to be decided on.
 *
 * @param batch the batch
 * @param faults what each document is refused for whatever the hall holds
 * @param whims what the faults in force make of its documents
 */
record Hearing(BatchSent batch, List<Optional<Refusal>> faults, Whims whims) {

    static Hearing of(BatchSent batch, Contents contents, Whims whims) {
        return new Hearing(
                batch, batch.documents().stream().map(contents::fault).toList(), whims);
    }

    /** What becomes of each document, in the batch's order. */
    List<Verdict> verdicts(Judge judge) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            verdicts.add(verdict(judge, batch.documents().get(i), faults.get(i)));
        }
        return verdicts;
    }

    private Verdict verdict(Judge judge, DocumentSent sent, Optional<Refusal> fault) {
        if (whims.busy()) {
            return judge.busy(sent);
        }
        if (whims.defers()) {
            return judge.await(sent);
        }
        Optional<Refusal> refusal = fault.or(() -> whims.refusal(sent));
        if (refusal.isPresent()) {
            return judge.refuse(sent, refusal.get());
        }
        return batch.retires() ? judge.retire(sent) : judge.write(sent);
    }
}
