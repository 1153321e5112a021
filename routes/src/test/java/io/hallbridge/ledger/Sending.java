package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented batches and receipts for tests of the ledger. */
final class Sending {
    static final String RUN = "20261123-0100-7f3a";
    static final String HALL = "city";
    static final Lane LANE = Lane.of(HALL, Set.of("power", "guide"));

    private Sending() {}

    static Change change(String key, long version, String name) {
        String print = String.format("%064x", Math.abs((long) name.hashCode()));
        String content = "{\"code\":\"" + key + "\",\"name\":\"" + name + "\"}";
        return new Change(
                Operation.CREATE,
                "power",
                key,
                version,
                print,
                null,
                Content.of(content),
                "health",
                "卫健局.xlsx · 权责清单 · 17");
    }

    /** The same change, from the source {@code water}. */
    static Change ofWater(Change change) {
        return new Change(
                change.operation(),
                change.dataset(),
                change.key(),
                change.version(),
                change.fingerprint(),
                change.previous(),
                change.content(),
                "water",
                change.origin());
    }

    static Change retirement(Change of) {
        return new Change(
                Operation.RETIRE,
                of.dataset(),
                of.key(),
                of.version() + 1,
                of.fingerprint(),
                of.fingerprint(),
                null,
                of.source(),
                of.source());
    }

    static Batch batch(Change... changes) {
        return batch(HALL, List.of(changes));
    }

    static Batch batch(String hall, List<Change> changes) {
        Change first = changes.get(0);
        return new Batch(
                BatchId.of(hall, "5e1f", 0, changes),
                RUN,
                hall,
                first.dataset(),
                first.operation().retires(),
                changes);
    }

    static List<Change> many(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> change(prefix + String.format("%07d", i), 1, "事项 " + i))
                .toList();
    }

    static Receipt all(Batch batch, Outcome.State state) {
        return new Receipt(
                "R-1",
                batch.changes().stream()
                        .map(c -> new Outcome(c.key(), state, "", ""))
                        .toList());
    }

    static void accept(Ledger ledger, Batch batch) {
        ledger.open(batch);
        ledger.settle(batch, all(batch, Outcome.State.ACCEPTED));
    }
}
