package io.hallbridge.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a plan as batches, pulled by several senders at once. A batch holds changes of one dataset, all
 * retirements or none; the batches of the next dataset are not given out before those of the one before have ended, so
 * that parents arrive first. Safe for use by several threads.
 */
public final class Batches implements AutoCloseable {
    /** What stands around a content on the wire: row id, fingerprint, version and names, 160 bytes in our own contract. */
    private static final int AROUND = 256;

    private final Iterator<Change> changes;
    private final Frame frame;
    private final Set<String> underWay = new HashSet<>();
    private @Nullable Change ahead;
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
     */
    public record Frame(String run, String hall, String ledger, int most, int bytes) {}

    /** The batches of changes that come in the order they are to be sent. */
    public Batches(Iterator<Change> changes, Frame frame) {
        this.changes = changes;
        this.frame = frame;
    }

    /** No batches at all. */
    public static Batches none(String run, String hall) {
        return new Batches(List.<Change>of().iterator(), new Frame(run, hall, "", 1, 1));
    }

    /** The next batch, once it may be sent; null when there are no more or the source was closed. */
    public synchronized @Nullable Batch next() throws InterruptedException {
        while (!closed && !mayStart()) {
            wait();
        }
        Change first = peek();
        if (closed || first == null) {
            return null;
        }
        stage = stage(first);
        Batch batch = BatchId.batch(frame, take(first));
        underWay.add(batch.id());
        given += batch.changes().size();
        return batch;
    }

    private boolean mayStart() {
        Change next = peek();
        return next == null || underWay.isEmpty() || stage(next).equals(stage);
    }

    private static String stage(Change change) {
        return change.dataset() + (change.operation().retires() ? "-" : "+");
    }

    private @Nullable Change peek() {
        if (ahead == null && changes.hasNext()) {
            ahead = changes.next();
        }
        return ahead;
    }

    private List<Change> take(Change first) {
        List<Change> taken = new ArrayList<>();
        long weight = 0;
        for (Change next = first; next != null && stage(next).equals(stage); next = peek()) {
            weight += bytes(next.key()) + AROUND + (next.content() == null ? 0 : bytes(next.content()));
            if (!taken.isEmpty() && (taken.size() == frame.most() || weight > frame.bytes())) {
                break;
            }
            taken.add(next);
            ahead = null;
        }
        return taken;
    }

    /** How many bytes a text has in UTF-8, without making them. */
    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // half of a pair counts two: both together are four bytes
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** Says that a batch given out has ended, one way or the other. */
    public synchronized void done(Batch batch) {
        underWay.remove(batch.id());
        notifyAll();
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
