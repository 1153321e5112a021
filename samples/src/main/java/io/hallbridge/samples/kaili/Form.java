package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a department fills it in: its columns, the sheets of children beside it, and the mapping that reads it.
 * Columns and the lines of the mapping are added together, so that they cannot differ.
 */
final class Form {
    private final String sheet;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, String> mapping = new LinkedHashMap<>();
    private final List<ChildForm> children = new ArrayList<>();
    private final Set<String> carried = new LinkedHashSet<>();
    private String group = "";

    Form(String sheet) {
        this.sheet = sheet;
    }

    /** A sheet or table of elements, joined to their document. */
    record ChildForm(Form form, String list, String joinField) {}

    String sheet() {
        return sheet;
    }

    List<Column> columns() {
        return columns;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    List<ChildForm> children() {
        return children;
    }

    /** The fields the form has room for, {@code materials.name} for elements. */
    Set<String> carried() {
        return carried;
    }

    /** Begins a group of columns in headers of two rows. */
    Form group(String title) {
        group = title;
        return this;
    }

    Form column(String title, int width, String field, Function<Map<String, Object>, @Nullable Object> cell) {
        columns.add(new Column(group, title, width, field, false, cell));
        return this;
    }

    Form mergeLast() {
        columns.set(columns.size() - 1, columns.get(columns.size() - 1).mergedDown());
        return this;
    }

    /** Says how the mapping reads a field, and that the form carries it. */
    Form reads(String field, String how) {
        mapping.put(field, how);
        carried.add(field);
        return this;
    }

    Form carries(String... fields) {
        carried.addAll(List.of(fields));
        return this;
    }

    Form child(ChildForm child) {
        children.add(child);
        return this;
    }

    /** A title as it is written in YAML. */
    static String yaml(String title) {
        String plain = title.replace("\n", "");
        return plain.matches("[\\p{IsHan}A-Za-z0-9_（）、]+") ? plain : "\"" + plain + "\"";
    }
}
