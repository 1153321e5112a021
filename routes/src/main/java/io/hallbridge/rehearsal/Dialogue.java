package io.hallbridge.rehearsal;

import io.hallbridge.hall.Listed;
import io.hallbridge.plan.Batch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded exchange: what is wanted of the hall, what is said to it and answered, and how it ends.
 *
 * @param name what it shows
 * @param line where it stands in its file
 * @param about what is wanted of the hall
 * @param batch the batch it is about; in a listing one that only names the dataset
 * @param calls what is said and answered, in order
 * @param end how it ends
 */
record Dialogue(String name, int line, About about, Batch batch, List<Spoken> calls, End end) {
    Dialogue {
        calls = List.copyOf(calls);
    }

    /** What can be wanted of a hall. */
    enum About {
        /** That it takes a batch. */
        SEND,
        /** That it says what became of a batch that was sent without an answer. */
        IN_DOUBT,
        /** That it says what it decided. */
        RECEIPTS,
        /** That it lists what it holds. */
        LIST
    }

    /**
     * How an exchange ends.
     *
     * @param documents each document's outcome in words: {@code refused E-SCHEMA}
     * @param whole or what is said of the batch as a whole, in the profile's word
     * @param after how long the hall asks us to wait
     * @param listed or what it lists
     */
    record End(Map<String, String> documents, String whole, Optional<Duration> after, List<Listed> listed) {
        End {
            documents = Map.copyOf(documents);
            listed = List.copyOf(listed);
        }
    }
}
