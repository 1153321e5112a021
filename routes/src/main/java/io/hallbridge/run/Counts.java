package io.hallbridge.run;

/**
 * What became of the rows and documents of a dataset, or of a run as a whole.
 *
 * @param read rows read
 * @param skipped rows that are no document: titles, totals, notes, blank lines, a document that stands there twice
 * @param documents documents made; read = skipped + documents
 * @param unchanged documents the hall already holds as they are
 * @param created documents sent that the hall did not hold
 * @param updated documents sent that the hall held otherwise
 * @param retired documents sent to be withdrawn
 * @param quarantined documents held back: with errors, or refused by the hall earlier and not changed since
 * @param pending documents an earlier run sent whose outcome is still open: nobody knows it, or the hall is deciding
 * @param accepted sent and now held by the hall
 * @param refused sent and refused by the hall
 * @param inDoubt sent, outcome unknown
 * @param awaiting sent and taken, to be decided later
 * @param unsent documents planned but not sent, since the run ended before
 */
public record Counts(
        long read,
        long skipped,
        long documents,
        long unchanged,
        long created,
        long updated,
        long retired,
        long quarantined,
        long pending,
        long accepted,
        long refused,
        long inDoubt,
        long awaiting,
        long unsent) {

    /** How many documents were sent. */
    public long sent() {
        return created + updated + retired;
    }

    /**
     * Whether every row and every document ended in exactly one place. A retirement concerns a document that was not
     * read, so it stands outside the second sum; so does a retirement left unsent, which is why it is given apart.
     *
     * @param unsentRetirements how many of the unsent changes are retirements
     */
    public boolean agree(long unsentRetirements) {
        return read == skipped + documents
                && documents == unchanged + created + updated + quarantined + pending + unsent - unsentRetirements
                && sent() == accepted + refused + inDoubt + awaiting;
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                skipped + other.skipped,
                documents + other.documents,
                unchanged + other.unchanged,
                created + other.created,
                updated + other.updated,
                retired + other.retired,
                quarantined + other.quarantined,
                pending + other.pending,
                accepted + other.accepted,
                refused + other.refused,
                inDoubt + other.inDoubt,
                awaiting + other.awaiting,
                unsent + other.unsent);
    }

    /** Nothing of anything. */
    public static Counts none() {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
