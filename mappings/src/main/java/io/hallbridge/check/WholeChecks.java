package io.hallbridge.check;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.Parent;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Rule;
import io.hallbridge.mapping.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The checks over all documents of one dataset in a job: no key twice, every parent there. Documents are shown one by
 * one and not kept. Safe for use by several threads.
 */
public final class WholeChecks {
    private final Dataset dataset;
    private final Optional<Dataset> parent;
    private final KeyRegister keys = new KeyRegister();

    private WholeChecks(Dataset dataset, Optional<Dataset> parent) {
        this.dataset = dataset;
        this.parent = parent;
    }

    public static WholeChecks of(Dataset dataset, Datasets datasets) {
        return new WholeChecks(dataset, dataset.parent().map(Parent::dataset).flatMap(datasets::find));
    }

    /** The keys shown so far. */
    public KeyRegister keys() {
        return keys;
    }

    /** The keys met with different contents; the first of each was taken for sound when it came and must be held back too. */
    public Set<String> conflicts() {
        return keys.conflicts();
    }

    /**
     * Notes a document that has a key.
     *
     * @param fingerprint the fingerprint of its content
     * @return a finding where the key was met before: a warning for the same content, an error for other content
     */
    public Optional<Finding> seen(Document document, String fingerprint) {
        String key = document.key();
        if (key == null) {
            return Optional.empty();
        }
        return switch (keys.put(key, fingerprint)) {
            case NEW -> Optional.empty();
            case SAME_CONTENT -> Optional.of(repeated(document, WholeRules.SAME_DOCUMENT_TWICE));
            case OTHER_CONTENT -> Optional.of(repeated(document, WholeRules.KEY_TWICE));
        };
    }

    /** The finding for a document whose key is among the {@link #conflicts}: the first of them, which came unsuspected. */
    public Finding conflicting(Document document) {
        return repeated(document, WholeRules.KEY_TWICE);
    }

    private Finding repeated(Document document, Rule rule) {
        String field = dataset.key().get(0);
        Inspection at = new Inspection(dataset, document);
        at.report(rule, field, Map.of("title", dataset.titleOf(field), "key", String.valueOf(document.key())));
        return at.findings().get(0);
    }

    /**
     * Looks for a document's parent.
     *
     * @param known whether a key of the parent dataset is among this job's documents or at the hall
     * @return an error where it is neither
     */
    public Optional<Finding> parentOf(Document document, Predicate<String> known) {
        Inspection at = new Inspection(dataset, document);
        dataset.parent()
                .map(Parent::field)
                .ifPresent(
                        field -> at.text(field).filter(known.negate()).ifPresent(value -> missing(at, field, value)));
        List<Finding> found = at.findings();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private void missing(Inspection at, String field, String value) {
        Rule worded = parent.map(up -> Wording.put(WholeRules.PARENT_MISSING, "parent", up.title()))
                .orElse(WholeRules.PARENT_MISSING);
        at.report(worded, field, Map.of("title", dataset.titleOf(field), "value", value));
    }
}
