package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a form: what stands in each cell, faults put in. */
final class Rows {
    private final Planted planted;

    Rows(Planted planted) {
        this.planted = planted;
    }

    /**
     * A row to be written.
     *
     * @param entry the item it belongs to
     * @param prefix what stands before a column's field in the item's terms: {@code materials/2/}
     * @param values the cells
     * @param again whether the row stands there a second time
     */
    record Line(Entry entry, String prefix, List<@Nullable Object> values, boolean again) {}

    List<Line> main(Form form, List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> row = new LinkedHashMap<>(entry.content());
            row.put("#", lines.size() + 1);
            lines.add(new Line(entry, "", values(form, entry, "", row), false));
        }
        entries.stream().filter(planted::isRepeated).forEach(entry -> {
            Map<String, Object> row = new LinkedHashMap<>(entry.content());
            row.put("#", lines.size() + 1);
            lines.add(new Line(entry, "", values(form, entry, "", row), true));
        });
        return lines;
    }

    List<Line> children(Form.ChildForm child, List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            int index = 0;
            for (Map<String, Object> element : entry.elements(child.list())) {
                Map<String, Object> row = new LinkedHashMap<>(element);
                entry.content().forEach((field, value) -> row.put("@" + field, value));
                String prefix = child.list() + "/" + index++ + "/";
                lines.add(new Line(entry, prefix, values(child.form(), entry, prefix, row), false));
            }
        }
        return lines;
    }

    private List<@Nullable Object> values(Form form, Entry entry, String prefix, Map<String, Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : form.columns()) {
            Object raw = planted.raw(entry, prefix + column.field()).orElse(null);
            values.add(raw != null ? raw : column.cell().apply(row));
        }
        return values;
    }
}
