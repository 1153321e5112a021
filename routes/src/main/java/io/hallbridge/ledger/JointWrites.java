package io.hallbridge.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commits writes together that would else wait for each other: whoever has the turn takes along what waits for it, and the
 * disk is synced once for all. Each is on the disk when it returns, and one that fails leaves the others be.
 */
final class JointWrites {
    private final Sql sql;
    private final Object turn;
    private final List<Write> waiting = new ArrayList<>();

    /** Writes of those who take turns at an object. */
    JointWrites(Sql sql, Object turn) {
        this.sql = sql;
        this.turn = turn;
    }

    private static final class Write {
        private final Runnable work;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Write(Runnable work) {
            this.work = work;
        }
    }

    /** Does a write wholly or not at all, perhaps on the thread of another. */
    void write(Runnable work) {
        Write own = new Write(work);
        synchronized (waiting) {
            waiting.add(own);
        }
        synchronized (turn) {
            if (!own.done) {
                together(taken());
            }
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private List<Write> taken() {
        synchronized (waiting) {
            List<Write> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void together(List<Write> writes) {
        @Nullable RuntimeException failure = new IllegalStateException("the writes were broken off");
        try {
            sql.atOnce(() -> {
                if (writes.size() == 1) {
                    writes.get(0).work.run();
                } else {
                    writes.forEach(this::beside);
                }
            });
            failure = null;
        } catch (RuntimeException nothingWritten) {
            failure = nothingWritten;
        } finally {
            for (Write write : writes) {
                write.done = true;
                write.failure = failure == null ? write.failure : failure;
            }
        }
    }

    private void beside(Write write) {
        try {
            sql.orTakenBack(write.work);
        } catch (RuntimeException fault) {
            write.failure = fault;
        }
    }
}
