package io.hallbridge.run;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;

/** Lets findings through with personal values hidden, so that no screen, report, workbook or log ever gets them. */
record Masking(Datasets datasets, Findings next) implements Findings {
    @Override
    public void add(Finding finding) {
        Finding quoting =
                datasets.isPersonal(finding.dataset(), finding.field()) ? finding.masked() : finding.withMaskedQuotes();
        next.add(datasets.hasPersonalKey(finding.dataset()) ? quoting.withMaskedKey() : quoting);
    }
}
