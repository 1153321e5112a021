package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of an object bound to one table. */
final class Fields {
    private final String[] names;
    private final Filler[] fillers;
    private final boolean anyLast;
    private final Map<String, Integer> columns;

    private Fields(List<Field> fields, List<Filler> fillers, Map<String, Integer> columns) {
        this.names = fields.stream().map(Field::name).toArray(String[]::new);
        this.fillers = fillers.toArray(Filler[]::new);
        this.anyLast = fillers.stream().anyMatch(Filler::comesLast);
        this.columns = columns;
    }

    static Fields bind(List<Field> fields, Binder binder) throws Unreadable {
        List<Filler> fillers = new ArrayList<>();
        for (Field field : fields) {
            fillers.add(field.bind(binder));
        }
        return new Fields(fields, fillers, Map.copyOf(binder.columnOfField()));
    }

    Map<String, Integer> columns() {
        return columns;
    }

    /** The leftmost column that anything is read from. */
    int firstColumn() {
        return columns.values().stream().mapToInt(Integer::intValue).min().orElse(-1);
    }

    /** Whether a row holds nothing in any of the columns. */
    boolean isBlank(Row row) {
        for (int column : columns.values()) {
            String text = row.cell(column).text();
            if (!Clean.isBlank(text) && !Clean.isPlaceholder(Clean.line(text))) {
                return false;
            }
        }
        return true;
    }

    /** Fills an object in the order of the fields; lists of objects keep their place though they are filled last. */
    void fill(Line line, ObjectNode into) {
        for (int i = 0; i < fillers.length; i++) {
            if (fillers[i].comesLast()) {
                into.putArray(names[i]);
            } else {
                fillers[i].fill(line, into);
            }
        }
        if (anyLast) {
            fillLast(line, into);
        }
    }

    private void fillLast(Line line, ObjectNode into) {
        for (int i = 0; i < fillers.length; i++) {
            if (fillers[i].comesLast()) {
                fillers[i].fill(line, into);
                if (into.path(names[i]).isEmpty()) {
                    into.remove(names[i]);
                }
            }
        }
    }
}
