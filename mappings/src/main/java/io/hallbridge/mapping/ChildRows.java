package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a child table as elements, by the value they are joined with; read before the first document. */
final class ChildRows {
    private final Field field;
    private final RowsOfKind kind;
    private final Session session;
    private final RowCount count = new RowCount();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** The elements of one parent. */
    private static final class Group {
        private final List<Element> elements = new ArrayList<>();
        private boolean taken;
    }

    private record Element(ObjectNode content, Line line, List<Finding> findings, int joinColumn) {}

    ChildRows(Field field, RowsOfKind kind, Session session) {
        this.field = field;
        this.kind = kind;
        this.session = session;
    }

    void read() throws Unreadable {
        List<Wanted> wanted = new ArrayList<>(kind.join().keySet());
        kind.fields().forEach(child -> wanted.addAll(child.kind().wanted()));
        TableChoice choice = new TableChoice(session.place(), wanted, kind.header());
        try (Opened opened = choice.open(session.tables(), kind.table())) {
            read(new TableOpen(session, opened, wanted));
        }
    }

    private void read(TableOpen open) throws Unreadable {
        open.reportMissing();
        int[] join = open.columns(kind.join()::containsKey);
        Site site = open.site(join);
        Binder binder = Binder.of(session, site, open.opened());
        Pick[] picks = joinPicks(binder);
        Fields fields = Fields.bind(kind.fields(), binder);
        ItemRows rows = open.rows(site, join, count);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            add(row, site, picks, fields, join[0]);
        }
        HiddenSheets.reportRead(open.opened().table(), site, session.findings());
        rows.hidden().report(site, session.findings());
    }

    private Pick[] joinPicks(Binder binder) throws Unreadable {
        List<Pick> picks = new ArrayList<>();
        for (Wanted wanted : kind.join().keySet()) {
            int[] columns = {binder.columns(wanted)[0]};
            Field none = new Field("", field.shape(), field.kind());
            picks.add(new Pick(none, columns, binder.filled(Fill.MERGED, columns), true));
        }
        return picks.toArray(Pick[]::new);
    }

    private void add(Row row, Site site, Pick[] picks, Fields fields, int joinColumn) {
        Line probe = new Line(site, row, Map.of(), "", new ArrayList<>());
        Group group = groups.computeIfAbsent(key(picks, probe), any -> new Group());
        List<Finding> findings = new ArrayList<>();
        String at = "/" + field.name() + "/" + group.elements.size();
        Line line = new Line(site, row, fields.columns(), at, findings);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        fields.fill(line, content);
        group.elements.add(new Element(content, line, findings, joinColumn));
    }

    private static String key(Pick[] picks, Line line) {
        if (picks.length == 1) {
            return Clean.code(picks[0].of(line).text());
        }
        StringBuilder key = new StringBuilder();
        for (Pick pick : picks) {
            key.append(Clean.code(pick.of(line).text())).append('\u001F');
        }
        return key.toString();
    }

    /** Gives a document its elements. */
    void give(String key, Line line, ObjectNode into) {
        Group group = key.isEmpty() ? null : groups.get(key);
        if (group == null) {
            return;
        }
        ArrayNode list = into.withArray("/" + field.name());
        for (Element element : group.elements) {
            list.add(group.taken ? element.content.deepCopy() : element.content);
            line.take(field.name(), element.line, element.findings);
        }
        group.taken = true;
    }

    /** Says which rows belong to no document; to be called after the last. */
    void reportLeft(Dataset dataset) {
        groups.forEach((key, group) -> {
            if (!group.taken) {
                group.elements.forEach(element -> session.findings().add(left(element, key, dataset)));
            }
        });
    }

    private Finding left(Element element, String key, Dataset dataset) {
        String value = key.replace('\u001F', ' ').strip();
        boolean personal = kind.join().values().stream().anyMatch(joined -> dataset.isPersonal("/" + joined));
        return Words.at(
                        element.line.site().cell(element.line.row(), element.joinColumn),
                        MappingRules.CHILD_WITHOUT_PARENT,
                        "title",
                        field.shape().title(),
                        "value",
                        value)
                .withValue(value)
                .about(dataset.name(), null, "/" + field.name())
                .quoting(personal ? Set.of(value) : Set.of());
    }

    Tally tally() {
        return count.tally();
    }
}
