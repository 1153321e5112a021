package io.hallbridge.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a plan as batches, pulled by several senders at once. A batch holds changes of one dataset, all
 * retirements or none; the batches of the next dataset are not given out before those of the one before have ended, so
 * that parents arrive first; what is left of a batch that the hall did not take whole comes before anything new. Safe for
 * use by several threads.
 */
public final class Batches implements AutoCloseable {
    private final Supply supply;
    private final Frame frame;
    private final Set<String> underWay = new HashSet<>();
    private final Deque<Batch> parts = new ArrayDeque<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private String stage = "";
    private boolean closed;
    private long given;

    /**
     * What every batch has in common.
     *
     * @param run the run that sends
     * @param hall the hall's name
     * @param ledger what tells the ledger that writes them down from every other
     * @param most the most changes in a batch
     * @param bytes the most bytes of a request, with an allowance for what stands around the contents; a single
     *     change may be longer
     * @param apart whether documents of a dataset that are created go in other batches than those updated
     */
    public record Frame(String run, String hall, String ledger, int most, int bytes, Predicate<String> apart) {
        /** Of a hall that creates and updates by one call. */
        public Frame(String run, String hall, String ledger, int most, int bytes) {
            this(run, hall, ledger, most, bytes, dataset -> false);
        }
    }

    /** Where batches come from. */
    interface Supply {
        /** What the next batch is about; the batches of one stage may be under way together. Null where there is none. */
        @Nullable String stage();

        /** The next batch, which is there. */
        Batch next();
    }

    private Batches(Supply supply, Frame frame) {
        this.supply = supply;
        this.frame = frame;
    }

    /** The batches of changes that come in the order they are to be sent. */
    public Batches(Iterator<Change> changes, Frame frame) {
        this(new Cutting(changes, frame), frame);
    }

    /** Batches that were made before, in the order they are to be sent. */
    public static Batches ready(Iterator<Batch> batches, Frame frame) {
        return new Batches(new Ready(batches), frame);
    }

    /** No batches at all. */
    public static Batches none(String run, String hall) {
        return new Batches(List.<Change>of().iterator(), new Frame(run, hall, "", 1, 1));
    }

    /** The next batch, once it may be sent; null when there are no more or the source was closed. */
    public synchronized @Nullable Batch next() throws InterruptedException {
        while (!closed && parts.isEmpty() && !mayStart()) {
            wait();
        }
        if (closed) {
            return null;
        }
        Batch batch = parts.isEmpty() ? fresh() : parts.removeFirst();
        if (batch != null) {
            underWay.add(batch.id());
        }
        return batch;
    }

    private @Nullable Batch fresh() {
        String next = supply.stage();
        if (next == null) {
            return null;
        }
        stage = next;
        Batch batch = supply.next();
        given += batch.changes().size();
        return batch;
    }

    private boolean mayStart() {
        return underWay.isEmpty() || stage.equals(supply.stage());
    }

    /** Says that a batch given out has ended, one way or the other. */
    public synchronized void done(Batch batch) {
        underWay.remove(batch.id());
        notifyAll();
    }

    /** Says that a batch given out was refused whole: its two halves are given out instead of it. */
    public synchronized void halve(Batch batch) {
        List<Change> changes = batch.changes();
        int middle = changes.size() / 2;
        part(changes.subList(0, middle), putOff(batch));
        part(changes.subList(middle, changes.size()), putOff(batch));
        done(batch);
    }

    /** Says that a batch given out has ended but for some changes, which the hall put off: they are given out once more. */
    public synchronized void again(Batch batch, List<Change> later) {
        part(later, putOff(batch) + 1);
        done(batch);
    }

    private void part(List<Change> changes, int round) {
        Batch part = BatchId.batch(frame, round, changes);
        rounds.put(part.id(), round);
        parts.add(part);
    }

    /** How often the hall put off the changes of a batch. */
    public synchronized int putOff(Batch batch) {
        return rounds.getOrDefault(batch.id(), 0);
    }

    /** How many changes were given out. */
    public synchronized long given() {
        return given;
    }

    /** Gives out nothing more. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
