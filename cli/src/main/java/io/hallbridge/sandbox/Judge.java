package io.hallbridge.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides, document by document in the batch's order, what is taken: knows what the hall held before the batch and what
 * the batch has changed so far. Writes nothing.
 */
final class Judge {
    private final Map<String, Held> held;
    private final Parents parents;
    private int moreCurrent;
    private int moreRetired;

    /** With what the hall holds of the batch's keys. */
    Judge(Map<String, Held> held, Parents parents) {
        this.held = new HashMap<>(held);
        this.parents = parents;
    }

    /** Whether the parent of a document, if its dataset has parents, is held and current. */
    interface Parents {
        Optional<Refusal> missing(DocumentSent sent, Map<String, Held> changed);
    }

    /** The verdict on a document to be written, with whose content alone nothing is wrong. */
    Verdict write(DocumentSent sent) {
        Held before = held.get(sent.key());
        if (before != null && before.is(sent.fingerprint())) {
            return Verdict.duplicate(before);
        }
        Optional<Refusal> refusal = tooOld(sent, before).or(() -> parents.missing(sent, held));
        return refusal.isPresent() ? refuse(sent, refusal.get()) : accepted(sent, true);
    }

    /** The verdict on a document to be retired. */
    Verdict retire(DocumentSent sent) {
        Held before = held.get(sent.key());
        if (before == null) {
            return refuse(sent, new Refusal(Refusal.UNKNOWN, Sentences.UNKNOWN));
        }
        if (!before.current()) {
            return Verdict.duplicate(before);
        }
        return tooOld(sent, before).map(refusal -> refuse(sent, refusal)).orElseGet(() -> accepted(sent, false));
    }

    /** The verdict on a document that is refused whatever the hall holds. */
    Verdict refuse(DocumentSent sent, Refusal refusal) {
        return Verdict.refused(sent, refusal, version(sent));
    }

    /** The verdict on a document that the hall is busy with. */
    Verdict busy(DocumentSent sent) {
        return Verdict.busy(sent, version(sent));
    }

    /** The verdict on a document that is decided on later. */
    Verdict await(DocumentSent sent) {
        return Verdict.awaiting(sent, version(sent));
    }

    /** How many more documents are current after the batch; below 0 where fewer are. */
    int moreCurrent() {
        return moreCurrent;
    }

    int moreRetired() {
        return moreRetired;
    }

    private Verdict accepted(DocumentSent sent, boolean current) {
        Held before = held.get(sent.key());
        if (before != null) {
            count(before.current(), -1);
        }
        count(current, 1);
        held.put(sent.key(), new Held(sent.key(), sent.version(), sent.fingerprint(), current));
        return Verdict.accepted(sent);
    }

    private void count(boolean current, int more) {
        moreCurrent += current ? more : 0;
        moreRetired += current ? 0 : more;
    }

    private long version(DocumentSent sent) {
        Held before = held.get(sent.key());
        return before == null ? 0 : before.version();
    }

    private static Optional<Refusal> tooOld(DocumentSent sent, @Nullable Held before) {
        if (before == null || sent.version() > before.version()) {
            return Optional.empty();
        }
        Map<String, String> values =
                Map.of("sent", String.valueOf(sent.version()), "held", String.valueOf(before.version()));
        return Optional.of(new Refusal(Refusal.VERSION, Sentences.VERSION.fill(values)));
    }
}
