package io.hallbridge.mapping;

import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads opened files and databases into documents. What concerns a document comes with the document; what concerns the
 * table as a whole (a missing column, a child row without parent) goes to the findings given here.
 */
public final class Mapper {
    private final Findings tableFindings;

    public Mapper(Findings tableFindings) {
        this.tableFindings = tableFindings;
    }

    /**
     * Finds the table and its columns and stands before its first document. Children's tables are read at once and held
     * in memory; the documents' own rows stream. The tables stay the caller's to close, after the reading.
     */
    public Reading read(Mapping mapping, Tables tables, SourcePlace where) throws Unreadable {
        Session session = new Session(tables, where, tableFindings);
        List<Wanted> wanted = new ArrayList<>();
        for (Field field : mapping.fields()) {
            field.kind().wanted().stream().filter(one -> !wanted.contains(one)).forEach(wanted::add);
        }
        if (mapping.layout() == Layout.FORM) {
            HiddenSheets.report(mapping, tables, where, tableFindings);
            return FormReading.of(mapping, session, wanted, tables);
        }
        Opened opened = new TableChoice(where, wanted, mapping.header())
                .open(tables, tables.haveNames() ? mapping.table() : TableWanted.any(mapping.name()));
        boolean ready = false;
        try {
            HiddenSheets.report(mapping, tables, where, tableFindings);
            Reading reading = TableReading.of(mapping, session, new TableOpen(session, opened, wanted));
            ready = true;
            return reading;
        } finally {
            if (!ready) {
                opened.close();
            }
        }
    }
}
