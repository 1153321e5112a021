package io.hallbridge.ledger;

import java.util.Optional;

/**
 * Which documents in quarantine are meant; whatever is empty does not matter.
 *
 * @param job the job that held them back
 * @param dataset their dataset
 * @param reason why they are held back
 * @param run the run that last held them back, whole or its last characters: {@code 7f3a}
 * @param key their key
 */
public record QuarantineQuery(
        Optional<String> job,
        Optional<String> dataset,
        Optional<Quarantined.Reason> reason,
        Optional<String> run,
        Optional<String> key) {
    /** All of them. */
    public static final QuarantineQuery ALL = new QuarantineQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Only those held back for this reason. */
    public QuarantineQuery with(Quarantined.Reason wanted) {
        return new QuarantineQuery(job, dataset, Optional.of(wanted), run, key);
    }

    /** Only those last held back in this run. */
    public QuarantineQuery ofRun(String wanted) {
        return new QuarantineQuery(job, dataset, reason, Optional.of(wanted), key);
    }

    /** Only those of this key. */
    public QuarantineQuery ofKey(String wanted) {
        return new QuarantineQuery(job, dataset, reason, run, Optional.of(wanted));
    }
}
