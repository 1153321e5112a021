package io.hallbridge.mapping;

import io.hallbridge.finding.Finding;
import java.util.List;

/**
 * A document as mapped from a row, with what was found wrong on the way.
 *
 * @param document the document; with findings it may lack the fields they concern
 * @param findings what mapping found, in the order of the fields
 */
public record Mapped(Document document, List<Finding> findings) {
    public Mapped {
        findings = List.copyOf(findings);
    }

    /** Whether an error keeps the document from leaving. */
    public boolean faulty() {
        for (Finding finding : findings) {
            if (finding.isError()) {
                return true;
            }
        }
        return false;
    }
}
