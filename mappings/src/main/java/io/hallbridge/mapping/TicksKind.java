package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns with ticks, each of which stands for a value.
 *
 * @param columns the columns with their values
 */
record TicksKind(Map<From, String> columns) implements Kind {
    private static final Set<String> YES =
            Set.of("√", "✓", "✔", "☑", "●", "■", "是", "有", "1", "Y", "YES", "V", "TRUE", "对", "✅");
    private static final Set<String> NO = Set.of("×", "✗", "✘", "☐", "□", "否", "0", "N", "NO", "X", "FALSE", "❌");

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Map<From, String> columns = new LinkedHashMap<>();
        Fill fill = field.get("fill")
                .among(List.of("merged"))
                .map(any -> Fill.MERGED)
                .orElse(Fill.NONE);
        field.get("ticks").entries().forEach((title, value) -> {
            From from = new From(new Wanted(shape.path(), List.of(title), draft.need(shape)), fill, Set.of());
            columns.put(from, code(value, shape));
        });
        return Optional.of(new TicksKind(columns));
    }

    private static String code(Setting value, Shape shape) {
        return shape.table()
                .map(table -> value.among(table.values().keySet()).orElse(""))
                .orElseGet(value::needed);
    }

    @Override
    public List<Wanted> wanted() {
        return columns.keySet().stream().map(From::wanted).toList();
    }

    @Override
    public Filler bind(Field field, Binder binder) throws Unreadable {
        List<Pick> picks = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map.Entry<From, String> column : columns.entrySet()) {
            picks.add(column.getKey().bind(field, binder, false));
            values.add(column.getValue());
        }
        return (line, into) -> put(ticked(picks, values, line, field), line, field, into);
    }

    private static TreeSet<String> ticked(List<Pick> picks, List<String> values, Line line, Field field) {
        TreeSet<String> ticked = new TreeSet<>();
        for (int i = 0; i < picks.size(); i++) {
            Cell cell = picks.get(i).of(line);
            if (!cell.isEmpty() && isTicked(cell, picks.get(i).columns()[0], line, field)) {
                ticked.add(values.get(i));
            }
        }
        return ticked;
    }

    private static boolean isTicked(Cell cell, int column, Line line, Field field) {
        String mark = Clean.code(cell.text()).toUpperCase(java.util.Locale.ROOT);
        if (YES.contains(mark)) {
            return true;
        }
        if (!mark.isEmpty() && !NO.contains(mark) && !Clean.isPlaceholder(mark)) {
            String title = line.site().title(column);
            line.report(field.shape(), MappingRules.TICK_NOT_UNDERSTOOD, column, cell.text(), "header", title);
        }
        return false;
    }

    private static void put(TreeSet<String> ticked, Line line, Field field, ObjectNode into) {
        if (ticked.isEmpty()) {
            return;
        }
        if (field.shape().isList()) {
            ticked.forEach(into.putArray(field.name())::add);
        } else if (ticked.size() == 1) {
            into.put(field.name(), ticked.first());
        } else {
            String all = String.join("、", ticked);
            String count = String.valueOf(ticked.size());
            line.report(field.shape(), MappingRules.SEVERAL_VALUES, all, "count", count);
        }
    }

    @Override
    public Text how() {
        StringBuilder pairs = new StringBuilder();
        columns.forEach((from, value) -> pairs.append(pairs.length() == 0 ? "" : "、")
                .append(from.wanted().shown())
                .append("=")
                .append(value));
        return new Text("打勾的列：" + pairs, "columns with ticks: " + pairs);
    }
}
