package io.hallbridge.run;

import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Mapped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the documents of one dataset against each other and against their parents, sending nothing. */
final class CheckSink implements Flow.Sink {
    private final WholeChecks whole;
    private final Optional<CheckSink> parents;
    private final Findings findings;
    private final Onlooker onlooker;
    private final Set<String> faultyKeys = new HashSet<>();
    private final Set<String> unsuspected = new HashSet<>();
    private long documents;
    private long faulty;

    /**
     * A sink; parents are looked for only where they are checked along.
     *
     * @param onlooker told of each document, and of those with an error
     */
    CheckSink(WholeChecks whole, Optional<CheckSink> parents, Findings findings, Onlooker onlooker) {
        this.onlooker = onlooker;
        this.whole = whole;
        this.parents = parents;
        this.findings = findings;
    }

    @Override
    public void take(Mapped checked) {
        Document document = checked.document();
        String key = document.key();
        documents++;
        boolean wrong = checked.faulty();
        if (key != null) {
            Optional<Finding> repeated = whole.seen(document, Fingerprint.of(document.content()));
            repeated.ifPresent(findings::add);
            if (repeated.isPresent() && !repeated.get().isError()) {
                documents--;
                return;
            }
            wrong |= repeated.isPresent() || !wrong && orphan(document);
            if (repeated.isPresent() && faultyKeys.add(key)) {
                faulty++;
                unsuspected.add(key);
            }
        }
        onlooker.document(checked);
        if (wrong) {
            faulty++;
            onlooker.faulty(checked);
            if (key != null) {
                faultyKeys.add(key);
            }
        }
    }

    /** The keys met twice whose first document came unsuspected; it is to be read again to say where it stands. */
    Set<String> unsuspected() {
        return unsuspected;
    }

    /** One of the unsuspected, read again. */
    void tell(Mapped first) {
        findings.add(whole.conflicting(first.document()));
        onlooker.faulty(first);
    }

    private boolean orphan(Document document) {
        Optional<Finding> orphan = parents.flatMap(up -> whole.parentOf(document, up::sound));
        orphan.ifPresent(findings::add);
        return orphan.isPresent();
    }

    private boolean sound(String key) {
        return whole.keys().contains(key) && !faultyKeys.contains(key);
    }

    long documents() {
        return documents;
    }

    long faulty() {
        return faulty;
    }
}
