package io.hallbridge.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the faults in force make of the documents of one batch, and how many of them each has befallen. */
final class Whims {
    private final Mishaps now;
    private final boolean late;
    private final Map<MishapKind, Integer> befallen = new EnumMap<>(MishapKind.class);
    private final List<Duration> delays = new ArrayList<>();

    private Whims(Mishaps now, boolean late) {
        this.now = now;
        this.late = late;
    }

    /** For a batch that has come. */
    static Whims of(Mishaps now) {
        return new Whims(now, false);
    }

    /** For documents that were put off before and are not to be put off again. */
    static Whims late(Mishaps now) {
        return new Whims(now, true);
    }

    /** Whether there is a document in the batch for which all of it is refused. */
    boolean spoil(BatchSent batch) {
        batch.keys().forEach(key -> count(MishapKind.REFUSE_ALL, now.marks(MishapKind.REFUSE_ALL, key)));
        return befallen.containsKey(MishapKind.REFUSE_ALL);
    }

    /** What a document is refused for though nothing is wrong with it. */
    Optional<Refusal> refusal(DocumentSent sent) {
        boolean marked = count(MishapKind.REFUSE_SOME, now.marks(MishapKind.REFUSE_SOME, sent.key()));
        return marked ? Optional.of(new Refusal(Refusal.SANDBOX, Sentences.REFUSED_BY_ORDER)) : Optional.empty();
    }

    /** Whether a document is not taken this time. */
    boolean busy() {
        return !late
                && count(
                        MishapKind.RETRY_SOME,
                        now.befalling(MishapKind.RETRY_SOME).isPresent());
    }

    /** Whether a document is decided on later. */
    boolean defers() {
        Optional<Mishap> defer = late ? Optional.empty() : now.befalling(MishapKind.DEFER);
        defer.ifPresent(mishap -> delays.add(mishap.time()));
        return count(MishapKind.DEFER, defer.isPresent());
    }

    /** How much later each of those is, in the order in which they were asked after. */
    List<Duration> delays() {
        return delays;
    }

    /** Writes down what was committed. */
    void log(FaultLog log, BatchSent batch) {
        String call = batch.retires() ? "retire" : "upsert";
        befallen.forEach((kind, documents) -> log.write(kind, call, batch.idempotencyKey(), documents));
    }

    private boolean count(MishapKind kind, boolean one) {
        if (one) {
            befallen.merge(kind, 1, Integer::sum);
        }
        return one;
    }
}
