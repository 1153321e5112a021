package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table being read: each row that holds an item becomes a document. */
final class TableReading implements Reading {
    private final Dataset dataset;
    private final Session session;
    private final Opened opened;
    private final Site site;
    private final Fields fields;
    private final ItemRows rows;
    private final RowCount count;
    private final HeaderTaken header;
    private boolean ended;

    private TableReading(
            Dataset dataset, Session session, TableOpen open, Site site, Binder binder, Fields fields, int[] key) {
        this.dataset = dataset;
        this.session = session;
        this.opened = open.opened();
        this.site = site;
        this.fields = fields;
        this.count = new RowCount();
        this.rows = open.rows(site, key, count);
        this.header = HeaderWords.taken(open, site, binder);
    }

    static TableReading of(Mapping mapping, Session session, TableOpen open) throws Unreadable {
        open.reportMissing();
        Dataset dataset = mapping.dataset();
        int[] key = open.columns(one -> dataset.key().contains(one.field()));
        Site site = open.site(key);
        HiddenSheets.reportRead(open.opened().table(), site, session.findings());
        HiddenColumns.report(open.opened(), open.columns(any -> true), site, session.findings());
        Binder binder = Binder.of(session, site, open.opened());
        Fields fields = Fields.bind(mapping.fields(), binder);
        return new TableReading(dataset, session, open, site, binder, fields, key);
    }

    @Override
    public @Nullable Mapped next() throws Unreadable {
        Row row = rows.next();
        if (row == null) {
            end();
            return null;
        }
        List<Finding> findings = new ArrayList<>(0);
        Line line = new Line(site, row, fields.columns(), "", findings);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        fields.fill(line, content);
        String key = dataset.keyOf(content).orElse(null);
        findings.replaceAll(finding -> finding.about(dataset.name(), key, finding.field()));
        return new Mapped(new Document(dataset.name(), key, content, line.spot()), findings);
    }

    private void end() {
        if (!ended) {
            ended = true;
            rows.hidden().report(site, session.findings());
            session.childRows().forEach(children -> children.reportLeft(dataset));
        }
    }

    @Override
    public Tally tally() {
        return count.tally();
    }

    @Override
    public Map<String, Tally> children() {
        return session.childTallies();
    }

    @Override
    public HeaderTaken header() {
        return header;
    }

    @Override
    public void close() {
        opened.close();
    }
}
