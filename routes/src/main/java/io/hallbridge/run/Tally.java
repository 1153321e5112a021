package io.hallbridge.run;

import io.hallbridge.plan.Operation;
import java.util.EnumMap;
import java.util.Map;

/** The counts of one dataset while a run goes on: what was read and planned, then what was sent and what came back. */
final class Tally {
    private long read;
    private long skipped;
    private long unchanged;
    private long quarantined;
    private long refusedEarlier;
    private long pending;
    private final Map<Operation, Long> planned = new EnumMap<>(Operation.class);
    private final Map<Operation, Long> sent = new EnumMap<>(Operation.class);
    private long accepted;
    private long refused;
    private long inDoubt;
    private long awaiting;

    void rows(long readRows, long skippedRows) {
        read += readRows;
        skipped += skippedRows;
    }

    /** A document that stands there twice word for word counts as a skipped row. */
    void twice() {
        skipped++;
    }

    void unchanged(long change) {
        unchanged += change;
    }

    void quarantined(long change) {
        quarantined += change;
    }

    /** A document held back since the hall refused it earlier; nobody found it faulty. */
    void refusedBefore() {
        quarantined++;
        refusedEarlier++;
    }

    /** How many of those held back are so because the hall refused them earlier. */
    long refusedEarlier() {
        return refusedEarlier;
    }

    /** A document sent by an earlier run, whose outcome is still open. */
    void pending(long change) {
        pending += change;
    }

    void planned(Operation operation, long change) {
        planned.merge(operation, change, Long::sum);
    }

    void sent(Operation operation) {
        sent.merge(operation, 1L, Long::sum);
    }

    void accepted() {
        accepted++;
    }

    void refused() {
        refused++;
    }

    void inDoubt() {
        inDoubt++;
    }

    void awaiting() {
        awaiting++;
    }

    long documents() {
        return read - skipped;
    }

    long quarantined() {
        return quarantined;
    }

    long planned() {
        return planned.values().stream().mapToLong(Long::longValue).sum();
    }

    private long planned(Operation operation) {
        return planned.getOrDefault(operation, 0L);
    }

    private long sentSoFar(Operation operation) {
        return sent.getOrDefault(operation, 0L);
    }

    long unsentRetirements() {
        return planned(Operation.RETIRE) - sentSoFar(Operation.RETIRE);
    }

    Counts counts() {
        long unsent =
                planned() - sent.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(
                read,
                skipped,
                documents(),
                unchanged,
                sentSoFar(Operation.CREATE),
                sentSoFar(Operation.UPDATE),
                sentSoFar(Operation.RETIRE),
                quarantined,
                pending,
                accepted,
                refused,
                inDoubt,
                awaiting,
                unsent);
    }

    /** The counts as planned: what would be sent counts as if it were. */
    Counts asPlanned() {
        return new Counts(
                read,
                skipped,
                documents(),
                unchanged,
                planned(Operation.CREATE),
                planned(Operation.UPDATE),
                planned(Operation.RETIRE),
                quarantined,
                pending,
                0,
                0,
                0,
                0,
                0);
    }
}
