package io.hallbridge.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run is to behave when it meets another, and when it has to end.
 *
 * @param ifLocked what to do while another run sends the same datasets to the same hall
 * @param deadline when no further batch is begun; empty where there is no such moment
 * @param mayRetire how many documents this one run may retire whatever the job's guard says; 0 leaves it to the guard
 * @param to the folder for bundles, where the hall is reached by carrying files; empty for the one in its settings
 */
public record RunTerms(IfLocked ifLocked, Optional<Instant> deadline, long mayRetire, Optional<Path> to) {
    /** Gives up at once where another run is at work, and takes the time it takes. */
    public static final RunTerms USUAL = new RunTerms(IfLocked.FAIL, Optional.empty());

    /** Terms that leave retirements to the job's guard. */
    public RunTerms(IfLocked ifLocked, Optional<Instant> deadline) {
        this(ifLocked, deadline, 0, Optional.empty());
    }

    /** The same, with so many retirements allowed by order. */
    public RunTerms retiring(long most) {
        return new RunTerms(ifLocked, deadline, most, to);
    }

    /** The same, with a folder for bundles. */
    public RunTerms carrying(Optional<Path> folder) {
        return new RunTerms(ifLocked, deadline, mayRetire, folder);
    }

    /** What to do while another run is at work. */
    public enum IfLocked {
        /** End with {@link Exit#LOCKED}. */
        FAIL,
        /** Wait for it to end, at most until the deadline. */
        WAIT,
        /** Leave the work to it and end well. */
        SKIP
    }
}
