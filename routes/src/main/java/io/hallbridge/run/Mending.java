package io.hallbridge.run;

import io.hallbridge.ledger.Difference;
import io.hallbridge.ledger.Difference.Kind;
import io.hallbridge.ledger.Kept;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.ListingFile;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.PlanWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the plan after which a hall shows again what the ledger takes it to show. */
final class Mending {
    private static final String ORIGIN = "reconcile";
    private static final int CONTENTS_AT_ONCE = 200;

    private final Ledger ledger;
    private final ListingFile listing;
    private final String hall;
    private final PlanWriter plan;

    Mending(Ledger ledger, ListingFile listing, String hall, PlanWriter plan) {
        this.ledger = ledger;
        this.listing = listing;
        this.hall = hall;
        this.plan = plan;
    }

    /** Sends again what is missing or stale, as it was last accepted; gives those of which no content is kept. */
    Keys sendAgain(String dataset, Tally tally) {
        Keys.Counter lacking = new Keys.Counter();
        for (Kind kind : List.of(Kind.MISSING, Kind.STALE)) {
            List<Difference> some = new ArrayList<>();
            listing.differences(dataset, kind, difference -> {
                some.add(difference);
                if (some.size() == CONTENTS_AT_ONCE) {
                    sendAgain(dataset, some, tally, lacking);
                    some.clear();
                }
            });
            sendAgain(dataset, some, tally, lacking);
        }
        return lacking.keys();
    }

    private void sendAgain(String dataset, List<Difference> some, Tally tally, Keys.Counter lacking) {
        List<String> keys = some.stream().map(Difference::key).toList();
        Map<String, Kept> contents = keys.isEmpty() ? Map.of() : ledger.kept(hall, dataset, keys);
        for (Difference difference : some) {
            Kept kept = contents.get(difference.key());
            if (kept == null) {
                lacking.add(difference.key());
            } else {
                boolean missing = difference.kind() == Kind.MISSING;
                Operation operation = missing ? Operation.CREATE : Operation.UPDATE;
                plan.add(change(operation, dataset, difference, missing ? null : difference.halls(), kept));
                tally.planned(operation, 1);
            }
        }
    }

    private static Change change(
            Operation operation, String dataset, Difference difference, @Nullable String previous, Kept kept) {
        return new Change(
                operation,
                dataset,
                difference.key(),
                difference.version() + 1,
                difference.ledgers(),
                previous,
                kept.content(),
                difference.source(),
                kept.origin());
    }

    /** Withdraws what the ledger does not take to be there. */
    void withdraw(String dataset, Tally tally) {
        listing.differences(dataset, Kind.EXTRA, extra -> {
            plan.add(new Change(
                    Operation.RETIRE,
                    dataset,
                    extra.key(),
                    extra.version() + 1,
                    extra.halls(),
                    extra.halls(),
                    null,
                    extra.source(),
                    ORIGIN));
            tally.planned(Operation.RETIRE, 1);
        });
    }
}
