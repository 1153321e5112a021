package io.hallbridge.ledger;

import io.hallbridge.plan.Batch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The bundles in which batches are carried to halls that no connection leads to. A batch is put into the bundle of its run
 * before it is settled; a bundle gets its number and its manifest in one step, and from then on never changes, so that its
 * file can be written at any time and is always the same. Safe for use by several threads and by several processes.
 */
public interface Bundles {

    /** How much a bundle holds: when it has reached one of these, the next batch begins another. */
    record Room(long documents, long bytes) {}

    /** A bundle that has no number yet. */
    record Open(String id, String run, List<Head> batches) {}

    /** A batch without its changes, of which there are so many. */
    record Head(String id, String dataset, boolean retires, int documents) {}

    /**
     * A bundle that has its number.
     *
     * @param id what the ledger knows it by
     * @param manifest the line that stands in its file
     * @param digest what the next one names as its predecessor
     * @param written when its file was written last; empty where it never was
     */
    record Numbered(String id, long number, String manifest, String digest, Optional<Instant> written) {}

    /**
     * A bundle with documents of which nothing came back yet.
     *
     * @param documents how many
     * @param since when the first of them was sent
     */
    record Awaited(long number, long documents, Instant since) {}

    /** Makes a bundle's manifest, once its number and its predecessor are known. */
    interface Numbering {
        Closed close(long number, String previous);
    }

    /** A manifest and its digest. */
    record Closed(String manifest, String digest) {}

    /** Puts a batch into the bundle that its run is filling; one that is in a bundle already stays there. */
    void put(Batch batch, Room room);

    /** The bundles of a lane that have no number yet and whose batches are all settled, the oldest first. */
    List<Open> open(Lane lane);

    /** Gives a bundle the next number. Does nothing where it has one, for another process may have been faster. */
    void number(String hall, String id, Numbering numbering);

    /** The bundles whose file was never written, in order. */
    List<Numbered> unwritten(String hall);

    /** Notes that a bundle's file is on the disk. */
    void written(String hall, long number);

    Optional<Numbered> find(String hall, long number);

    /** The newest bundle that has a number. */
    Optional<Numbered> last(String hall);

    /** The ids of a bundle's batches, in order. */
    List<String> batches(String id);

    /** The numbered bundles with documents that are awaited, in order. */
    List<Awaited> awaited(String hall);
}
