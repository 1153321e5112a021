package io.hallbridge.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents held back. Those with errors are put here by whoever plans; those that a hall refused alone come here by
 * themselves as the ledger learns of it, and leave when the hall accepts the document. Safe for use by several threads.
 */
public interface Quarantine {

    /** Keeps documents that were found faulty in a run. */
    void hold(String run, Collection<Quarantined> documents);

    /** Keeps documents that were refused before, were met again in a run and are not sent. */
    void holdAgain(String run, Collection<HeldBack> documents);

    /**
     * Forgets the documents of a job that are no longer held back: those this run did not hold back again, unless they
     * come from a source that could not be read.
     */
    void release(String run, String job, Set<String> unread);

    /** Notes what a run's documents are made by, for what the hall may refuse of them. */
    void madeWith(String run, Collection<Made> made);

    /** Whether a hall refused any document of a dataset that is still held back. */
    boolean anyRefused(String hall, String dataset);

    /** What a hall refused of these documents, by key. */
    Map<String, HeldBack> refused(String hall, String dataset, Collection<String> keys);

    /** The documents that are meant, those of the newest run first. */
    List<HeldBack> entries(QuarantineQuery wanted, int most);

    /** How many are meant. */
    long count(QuarantineQuery wanted);

    /** Wants documents that a hall refused sent again in the next run. */
    void retry(Collection<HeldBack> documents);

    /** Forgets documents; a run that meets them judges them anew. */
    void drop(Collection<HeldBack> documents);
}
