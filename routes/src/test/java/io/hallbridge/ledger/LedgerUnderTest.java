package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.change;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A ledger, whichever database it is kept in, and what its tests have in common. */
interface LedgerUnderTest {
    Change A = change("k1", 1, "甲");
    Lane COUNTY = Lane.of("county", Set.of("power"));

    Ledger ledger();

    /** Another connection to the same ledger, as a second process would have. */
    Ledger open();

    /** Connects to a ledger nobody has opened yet; called from several threads at once. */
    Callable<Ledger> freshPlace() throws Exception;

    /** Changes the tables behind the ledger's back. */
    void raw(String sql) throws Exception;

    /** What the hall holds of a key; null where it was never sent. */
    default Holding holding(String key) {
        return ledger().holdings(HALL, "power", List.of(key)).get(key);
    }

    /** Ends a batch in one of four ways. */
    default void end(Batch batch, String how) {
        switch (how) {
            case "settle" -> ledger().settle(batch, all(batch, Outcome.State.ACCEPTED));
            case "refuse" -> ledger().refuse(batch, "E-FORMAT", "no");
            case "abandon" -> ledger().abandon(batch, "refused connection");
            default -> ledger().doubt(batch, "no answer");
        }
    }

    /** What several threads came to that began at once. */
    static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
