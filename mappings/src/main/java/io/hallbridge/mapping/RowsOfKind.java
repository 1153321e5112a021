package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Elements read from the rows of another table, joined by equal values.
 *
 * @param table the other table
 * @param header where its header is
 * @param join the other table's columns with the fields of the document they equal
 * @param fields the fields of an element
 */
record RowsOfKind(TableWanted table, HeaderHint header, Map<Wanted, String> join, List<Field> fields)
        implements Kind, ListOfFields {

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Setting rows = field.get("rows-of");
        Draft elements = draft.elements(shape.path());
        if (elements.shapes().isEmpty()) {
            field.problem(MappingWords.NO_ELEMENTS);
            return Optional.empty();
        }
        TableWanted table = MappingReader.table(rows, draft.mapping() + "." + shape.path());
        HeaderHint header = HeaderHint.read(rows.get("header"));
        Map<Wanted, String> join = join(rows.get("join"), shape, draft);
        return Optional.of(new RowsOfKind(table, header, join, FieldReader.read(field.get("fields"), elements)));
    }

    private static Map<Wanted, String> join(Setting join, Shape shape, Draft draft) {
        Map<Wanted, String> joined = new LinkedHashMap<>();
        join.entries().forEach((title, to) -> {
            String name = to.among(draft.shapes().keySet()).orElse("");
            joined.put(new Wanted(shape.path(), List.of(title), Need.MANDATORY), name);
        });
        if (joined.isEmpty()) {
            join.problem(MappingWords.JOIN_MISSING);
        }
        return joined;
    }

    @Override
    public List<Wanted> wanted() {
        return List.of();
    }

    @Override
    public List<Field> elementFields() {
        return fields;
    }

    @Override
    public Filler bind(Field field, Binder binder) throws Unreadable {
        ChildRows children = new ChildRows(field, this, binder.session());
        children.read();
        binder.session().children(field.name(), children);
        String[] joined = join.values().toArray(String[]::new);
        return new Last() {
            @Override
            public void fill(Line line, ObjectNode into) {
                children.give(key(joined, into), line, into);
            }
        };
    }

    private static String key(String[] fields, ObjectNode into) {
        if (fields.length == 1) {
            return Clean.code(into.path(fields[0]).asText());
        }
        StringBuilder key = new StringBuilder();
        for (String field : fields) {
            key.append(Clean.code(into.path(field).asText())).append('\u001F');
        }
        return key.toString();
    }

    @Override
    public Text how() {
        String where = String.join("/", table.names());
        String by = String.join(", ", join.keySet().stream().map(Wanted::shown).toList());
        String to = String.join(", ", join.values());
        return new Text(
                "另一张表“" + where + "”里 " + by + " 等于 " + to + " 的行",
                "rows of " + where + " whose " + by + " equals " + to);
    }
}
