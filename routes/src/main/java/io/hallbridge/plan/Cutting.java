package io.hallbridge.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts changes into batches of one dataset, all retirements or none, as large as the frame allows. */
final class Cutting implements Batches.Supply {
    /** What stands around a content on the wire: row id, fingerprint, version and names, 160 bytes in our own contract. */
    private static final int AROUND = 256;

    private final Iterator<Change> changes;
    private final Batches.Frame frame;
    private @Nullable Change ahead;

    Cutting(Iterator<Change> changes, Batches.Frame frame) {
        this.changes = changes;
        this.frame = frame;
    }

    @Override
    public @Nullable String stage() {
        Change next = peek();
        return next == null ? null : stage(next);
    }

    private static String stage(Change change) {
        return stage(change.dataset(), change.operation().retires());
    }

    static String stage(String dataset, boolean retires) {
        return dataset + (retires ? "-" : "+");
    }

    private @Nullable Change peek() {
        if (ahead == null && changes.hasNext()) {
            ahead = changes.next();
        }
        return ahead;
    }

    @Override
    public Batch next() {
        return BatchId.batch(frame, 0, take(Objects.requireNonNull(peek(), "nothing left")));
    }

    private List<Change> take(Change first) {
        String stage = stage(first);
        List<Change> taken = new ArrayList<>();
        long weight = 0;
        for (Change next = first; next != null && stage(next).equals(stage); next = peek()) {
            weight += bytes(next.key())
                    + AROUND
                    + (next.content() == null ? 0 : next.content().length());
            boolean full = taken.size() == frame.most() || weight > frame.bytes();
            if (!taken.isEmpty() && (full || other(first, next))) {
                break;
            }
            taken.add(next);
            ahead = null;
        }
        return taken;
    }

    private boolean other(Change first, Change next) {
        return first.operation() != next.operation() && frame.apart().test(first.dataset());
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
}
