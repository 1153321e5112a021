package io.hallbridge.run;

import io.hallbridge.finding.FindingLog;
import java.util.List;

/**
 * What checking some files or a whole job came to.
 *
 * @param tables the tables that were read, in order
 * @param findings what was found
 * @param unreadable how many files, tables or sources could not be read
 * @param documents documents made
 * @param faulty documents with an error, those repeated with other content and those without parent among them
 */
public record CheckReport(List<Examined> tables, FindingLog findings, long unreadable, long documents, long faulty) {
    public CheckReport {
        tables = List.copyOf(tables);
    }

    /** Whether everything could be read and nothing is wrong that would hold a document back. */
    public boolean sound() {
        return unreadable == 0 && faulty == 0 && findings.count(io.hallbridge.finding.Severity.ERROR) == 0;
    }
}
