package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Content;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What was sent, what came back, what the hall now holds, and who is at work: the memory that makes an exchange send
 * only the difference. Safe for use by several threads and by several processes.
 */
public interface Ledger extends BatchLedger, AutoCloseable {

    /** What tells this ledger from every other: one that was lost and made anew is another. */
    String birth();

    /** Notes that a run has begun. */
    void begin(String run, String job, String hall, Instant started);

    /** Notes how a run ended; {@code totals} is its report as JSON. */
    void end(String run, Instant ended, int exit, String totals);

    /** The last runs, the newest first. */
    List<RunEntry> recent(int most);

    /** What the hall holds of some documents, by key; a key never sent is absent. */
    Map<String, Holding> holdings(String hall, String dataset, Collection<String> keys);

    /** How many documents of a dataset the hall holds from a source. */
    long held(String hall, String dataset, String source);

    /** How many documents the hall holds, by dataset. */
    Map<String, Long> held(String hall);

    /**
     * Gives each document that the hall holds from a source and that was not met there, by key.
     *
     * @param met whether a document of this key was met
     */
    void absent(String hall, String dataset, String source, Predicate<String> met, Consumer<Holding> each);

    /** A number that grows whenever what a hall holds of these datasets may have changed. */
    long position(Lane lane);

    /** Everything ever sent of a document, the oldest first. */
    List<Sent> history(String key);

    /** The content a hall last accepted of a document, as canonical JSON; empty where it never accepted any. */
    Optional<Content> accepted(String hall, String dataset, String key);

    /** Gives every document of a dataset that was ever sent to a hall, in the order of the keys' code points. */
    void standing(String hall, String dataset, Consumer<Standing> each);

    /** The contents of some hundreds of documents as a hall last accepted them, by key; one without any is absent. */
    Map<String, Kept> kept(String hall, String dataset, Collection<String> keys);

    /** The documents held back. */
    Quarantine quarantine();

    /** The bundles that we write for others to carry. */
    Bundles bundles();

    /** The bundles that others carried to us. */
    Arrivals arrivals();

    /** The batches of a lane with documents that the hall has taken and not decided on, by id, the oldest first. */
    List<String> awaiting(Lane lane);

    /** What has become of a batch so far: {@code open}, {@code settled} and so on; empty where it was never opened. */
    Optional<String> state(String id);

    /** A batch that was ever opened. */
    Batch batch(String id);

    /** The batches of a hall whose fate nobody knows, the oldest first; one that a run is sending just now is among them. */
    List<Doubt> doubts(String hall);

    /** When the oldest document of a lane was sent that the hall has not decided on; empty where there is none. */
    Optional<Instant> awaitedSince(Lane lane);

    /**
     * The hall decided on a batch whose documents it had taken; those it goes on deciding on stay as they are. Gives what
     * is new.
     */
    List<Outcome> decide(Batch batch, Receipt receipt);

    /** How many documents of a hall are in doubt, and how many await its decision. */
    Waiting waiting(String hall);

    /**
     * Takes a lane, so that no two runs send documents of one dataset to a hall at once; empty where another run holds a
     * part of it. A lock whose owner is dead or has not been heard of for its lease is taken over.
     */
    Optional<Lease> lock(Lane lane, String run);

    /** Who holds a part of a lane; empty where nobody does. */
    Optional<Holder> holder(Lane lane);

    /** Who sends to a hall at this moment, by dataset. */
    List<Holder> holders(String hall);

    @Override
    void close();
}
