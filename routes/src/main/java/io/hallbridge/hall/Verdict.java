package io.hallbridge.hall;

import java.time.Duration;
import java.util.Optional;

/** What a hall's answer to a batch means. Whatever does not say clearly that the hall dealt with it is not success. */
public sealed interface Verdict {

    /** Why it means that. */
    Reason reason();

    /** The hall dealt with the batch and said what became of every document. */
    record Settled(Receipt receipt, Reason reason) implements Verdict {}

    /** The hall took nothing and asks to come again, perhaps after a while it names. */
    record Busy(Optional<Duration> retryAfter, Reason reason) implements Verdict {}

    /** The hall took nothing since it does not know us, or no longer. */
    record Unauthorised(Reason reason) implements Verdict {}

    /**
     * The hall took nothing of this batch; others may fare better.
     *
     * @param divisible whether a part of the batch might fare better too
     */
    record RefusedWhole(boolean divisible, Reason reason) implements Verdict {}

    /** The hall took nothing and would take no other batch either. */
    record Fatal(Reason reason) implements Verdict {}

    /** Nobody can tell from this answer what the hall did. */
    record Unclear(Reason reason) implements Verdict {}

    /**
     * Why an answer means what it means.
     *
     * @param status the HTTP status
     * @param code the hall's own code; empty where it gave none
     * @param words the hall's words, or ours where its answer could not be understood; shortened, on one line
     */
    record Reason(int status, String code, String words) {
        private static final int LONGEST = 300;

        public Reason {
            String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
            words = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }
}
