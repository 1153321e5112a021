package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bundles that came across, which of our batches stem from each, and what was written back. Safe for use by several
 * threads and by several processes.
 */
public interface Arrivals {

    /**
     * A bundle that came.
     *
     * @param relay the relay's name
     * @param chain what tells its chain from one that was begun anew
     * @param number its number in the chain
     * @param hall the hall it is for
     * @param digest what tells it from every other
     * @param manifest the line that stands in its file
     * @param begun when its delivery began
     * @param done when every document had an outcome or awaited the hall's decision; empty where that is to come
     * @param round how many receipts files were written of it
     * @param awaiting of how many documents the last of these did not yet tell an outcome
     */
    record Arrival(
            String relay,
            String chain,
            long number,
            String hall,
            String digest,
            String manifest,
            Instant begun,
            Optional<Instant> done,
            int round,
            long awaiting) {}

    /** The newest bundle of a relay's present chain. */
    Optional<Arrival> last(String relay);

    /** A bundle of a relay's present chain. */
    Optional<Arrival> find(String relay, String chain, long number);

    /** The bundles of which not every outcome was written back, the oldest first. */
    List<Arrival> unanswered(String relay);

    /** Notes that a bundle's delivery begins. */
    void begin(Arrival arrival);

    /** Notes that a batch is a bundle's own, or carries a part of its documents. */
    void link(Arrival arrival, Batch batch);

    /** Notes that nothing of a bundle is left to be sent. */
    void done(Arrival arrival);

    /** Notes that a receipts file was written. */
    void answered(Arrival arrival, int round, long awaiting);

    /** What became of documents of a bundle, by key; one that is yet to be sent is absent, so is one in doubt. */
    Map<String, Outcome> outcomes(Arrival arrival, String dataset, Collection<String> keys);
}
