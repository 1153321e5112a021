package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of a workbook being read, one document each; a sheet counts as one row. */
final class FormReading implements Reading {
    private final Mapping mapping;
    private final Session session;
    private final List<Wanted> wanted;
    private final Forms forms;
    private final Iterator<Table> left;
    private final List<String> others = new ArrayList<>();
    private final HeaderTaken header;
    private @Nullable TableReading now;
    private @Nullable Unreadable refused;
    private Tally before = new Tally(0, 0, Map.of());

    private FormReading(Mapping mapping, Session session, List<Wanted> wanted, Forms forms, List<Table> sheets)
            throws Unreadable {
        this.mapping = mapping;
        this.session = session;
        this.wanted = wanted;
        this.forms = forms;
        this.left = sheets.iterator();
        TableReading first = open();
        if (first == null) {
            throw refused == null ? forms.noForm(sheets) : refused;
        }
        reportRefused();
        this.now = first;
        this.header = first.header();
    }

    static FormReading of(Mapping mapping, Session session, List<Wanted> wanted, Tables tables) throws Unreadable {
        Forms forms = new Forms(session.place(), wanted, mapping.table());
        return new FormReading(mapping, session, wanted, forms, forms.sheets(tables));
    }

    /** The next sheet that is a form with everything mandatory; null after the last. */
    private @Nullable TableReading open() throws Unreadable {
        while (left.hasNext()) {
            Table table = left.next();
            Optional<Opened> opened = forms.open(table);
            if (opened.isEmpty()) {
                others.add(table.name());
                continue;
            }
            try {
                return TableReading.of(mapping, session, new TableOpen(session, opened.get(), wanted));
            } catch (Unreadable incomplete) {
                reportRefused();
                refused = incomplete;
            }
        }
        return null;
    }

    private void reportRefused() {
        if (refused != null) {
            session.findings().add(refused.finding());
            refused = null;
        }
    }

    @Override
    public @Nullable Mapped next() throws Unreadable {
        while (now != null) {
            Mapped mapped = now.next();
            if (mapped != null) {
                return mapped;
            }
            before = tally();
            now.close();
            now = open();
            reportRefused();
            if (now == null) {
                reportOthers();
            }
        }
        return null;
    }

    private void reportOthers() {
        if (!others.isEmpty()) {
            session.findings()
                    .add(Words.at(
                            session.place().whole(),
                            MappingRules.SHEETS_NO_FORM,
                            "count",
                            String.valueOf(others.size()),
                            "sheets",
                            String.join("、", others)));
        }
    }

    @Override
    public Tally tally() {
        return now == null ? before : before.plus(now.tally());
    }

    @Override
    public Map<String, Tally> children() {
        return Map.of();
    }

    @Override
    public HeaderTaken header() {
        return header;
    }

    @Override
    public void close() {
        if (now != null) {
            now.close();
        }
    }
}
