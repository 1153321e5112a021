package io.hallbridge.run;

import io.hallbridge.ledger.HeldBack;
import io.hallbridge.ledger.Made;
import io.hallbridge.ledger.Quarantine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hall refused earlier of one dataset. A document is not sent again while its content and its definitions are what
 * they were and nobody wants it sent; while there is nothing of the kind, nothing is looked up.
 */
final class Refusals {
    private final Quarantine quarantine;
    private final String hall;
    private final String dataset;
    private final String job;
    private final boolean any;
    private final List<HeldBack> met = new ArrayList<>();
    private Map<String, HeldBack> known = Map.of();

    Refusals(Quarantine quarantine, String job, String hall, String dataset) {
        this.quarantine = quarantine;
        this.job = job;
        this.hall = hall;
        this.dataset = dataset;
        this.any = quarantine.anyRefused(hall, dataset);
    }

    /** Looks up the documents that are going to be asked for. */
    void look(Collection<String> keys) {
        known = any ? quarantine.refused(hall, dataset, keys) : Map.of();
    }

    /** Whether the hall refused just this and would again. */
    boolean stands(String key, String content, Made made) {
        return Optional.ofNullable(known.get(key))
                .filter(one -> !one.retry())
                .filter(one -> one.document().made().definitions().equals(made.definitions()))
                .flatMap(one -> one.document().refusal())
                .filter(refusal -> refusal.fingerprint().equals(content))
                .isPresent();
    }

    /** Whether the hall refused to withdraw a document, and nobody wants it asked again. */
    boolean stands(String key, String withdrawal) {
        return Optional.ofNullable(known.get(key))
                .filter(one -> !one.retry())
                .flatMap(one -> one.document().refusal())
                .filter(refusal -> refusal.fingerprint().equals(withdrawal))
                .isPresent();
    }

    /** A document whose refusal stands was met and is not sent. */
    void met(String key) {
        HeldBack one = known.get(key);
        if (one != null) {
            met.add(new HeldBack(one.document().in(job), one.firstRun(), one.run(), one.attempts(), one.retry()));
        }
    }

    /** Writes down what was met. */
    void keep(String run) {
        quarantine.holdAgain(run, met);
        met.clear();
    }
}
