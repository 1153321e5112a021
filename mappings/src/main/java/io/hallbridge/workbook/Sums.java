package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** What a check of one file or database came to, for the sheet in front. Counts are exact whatever their number. */
final class Sums implements Findings {
    /** How many places of a cause the sheet names. */
    private static final int FIRST = 10;

    private final Language language;
    private final FindingLog causes = new FindingLog(FIRST);
    private final List<ReadTable> tables = new ArrayList<>();
    private long documents;
    private long faulty;

    Sums(Language language) {
        this.language = language;
    }

    /** A table that was read. */
    record ReadTable(String name, long read, long documents, long skipped) {}

    @Override
    public void add(Finding finding) {
        causes.add(finding);
    }

    void table(ReadTable table) {
        tables.add(table);
    }

    void oneDocument() {
        documents++;
    }

    void oneFaulty() {
        faulty++;
    }

    Language language() {
        return language;
    }

    /** The words in the language of what is written. */
    String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    List<ReadTable> tables() {
        return tables;
    }

    /** What was found, and the first findings of each cause. */
    List<FindingLog.Grouped> causes() {
        return causes.causes();
    }

    long documents() {
        return documents;
    }

    long faulty() {
        return faulty;
    }

    long count(Severity severity) {
        return causes.count(severity);
    }

    boolean isEmpty() {
        return causes.total() == 0;
    }
}
