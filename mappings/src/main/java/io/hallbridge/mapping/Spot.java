package io.hallbridge.mapping;

import io.hallbridge.finding.Origin;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of one object's fields: of a document, or of an element of one of its lists. */
final class Spot implements Places {
    private final Site site;
    private final Row row;
    private final Map<String, Integer> columns;
    private Map<String, List<Spot>> elements = Map.of();
    private Map<String, Elsewhere> elsewhere = Map.of();

    /** A cell that stands in for the field's usual one: another column, or the first cell of a merged range. */
    private record Elsewhere(int row, int column, String raw) {}

    /** @param columns the column each field is usually read from, shared by all rows of the table */
    Spot(Site site, Row row, Map<String, Integer> columns) {
        this.site = site;
        this.row = row;
        this.columns = columns;
    }

    void readElsewhere(String field, int rowNumber, int column, String raw) {
        if (elsewhere.isEmpty()) {
            elsewhere = new HashMap<>();
        }
        elsewhere.put(field, new Elsewhere(rowNumber, column, raw));
    }

    void element(String field, Spot spot) {
        if (elements.isEmpty()) {
            elements = new HashMap<>();
        }
        elements.computeIfAbsent(field, any -> new ArrayList<>()).add(spot);
    }

    @Override
    public Origin row() {
        return site.row(row);
    }

    @Override
    public Origin at(String pointer) {
        Spot inner = inner(pointer);
        if (inner != null) {
            return inner.at(rest(pointer));
        }
        String field = first(pointer);
        Elsewhere other = elsewhere.get(field);
        if (other != null) {
            return site.cell(row, other.row, other.column);
        }
        return site.cell(row, columns.getOrDefault(field, -1));
    }

    @Override
    public @Nullable String raw(String pointer) {
        Spot inner = inner(pointer);
        if (inner != null) {
            return inner.raw(rest(pointer));
        }
        String field = first(pointer);
        Elsewhere other = elsewhere.get(field);
        if (other != null) {
            return other.raw;
        }
        Integer column = columns.get(field);
        return column == null ? null : row.cell(column).text();
    }

    private @Nullable Spot inner(String pointer) {
        List<Spot> list = elements.get(first(pointer));
        String[] steps = pointer.split("/", -1);
        if (list == null || steps.length < 3) {
            return null;
        }
        int index = index(steps[2]);
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static int index(String step) {
        boolean number = !step.isEmpty() && step.length() < 7 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(step) : -1;
    }

    private static String first(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
    }

    /** The pointer without its first two steps. */
    private static String rest(String pointer) {
        int second = pointer.indexOf('/', 1);
        int third = pointer.indexOf('/', second + 1);
        return third < 0 ? "" : pointer.substring(third);
    }
}
