package io.hallbridge.rehearsal;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps in mind how documents fared. */
final class NotedLedger implements BatchLedger {
    private final Map<String, String> fared = new TreeMap<>();
    private final List<Batch> open = new ArrayList<>();

    /** With a batch that an earlier run left open. */
    NotedLedger leftOpen(Batch batch) {
        open.add(batch);
        return this;
    }

    Map<String, String> fared() {
        return fared;
    }

    private void all(Batch batch, String how) {
        batch.changes().forEach(change -> fared.put(change.key(), how));
    }

    @Override
    public synchronized void open(Batch batch) {
        all(batch, "open");
    }

    @Override
    public synchronized void settle(Batch batch, Receipt receipt) {
        for (Outcome outcome : receipt.outcomes()) {
            fared.put(outcome.key(), (outcome.state().name().toLowerCase(Locale.ROOT) + " " + outcome.code()).strip());
        }
    }

    @Override
    public synchronized void refuse(Batch batch, String code, String message) {
        all(batch, "refused whole");
    }

    @Override
    public synchronized void divide(Batch batch, String code, String message) {
        all(batch, "divided");
    }

    @Override
    public synchronized void abandon(Batch batch, String reason) {
        all(batch, "not sent");
    }

    @Override
    public synchronized void doubt(Batch batch, String reason) {
        all(batch, "in doubt");
    }

    @Override
    public synchronized List<Batch> unfinished(Lane lane) {
        return List.copyOf(open);
    }
}
