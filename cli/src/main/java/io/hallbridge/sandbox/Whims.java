package io.hallbridge.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the faults in force make of the documents of one batch, and how many of them each has befallen. */
final class Whims {
    private final Mishaps now;
    private final Map<MishapKind, Integer> befallen = new EnumMap<>(MishapKind.class);

    Whims(Mishaps now) {
        this.now = now;
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
        return count(MishapKind.RETRY_SOME, now.befalls(MishapKind.RETRY_SOME));
    }

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
