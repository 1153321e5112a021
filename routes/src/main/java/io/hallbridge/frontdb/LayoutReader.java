package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads which tables the documents of each dataset go to. */
final class LayoutReader {
    static final Pattern TABLE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final Map<String, Map<String, ColumnLayout>> sets = new LinkedHashMap<>();
    private final ColumnReader columns;
    private final boolean keepsHistory;

    /** Sets of columns that several tables use are read first. */
    LayoutReader(Setting root, boolean keepsHistory) {
        this.columns = new ColumnReader(root);
        this.keepsHistory = keepsHistory;
        root.get("columns").entries().forEach((name, set) -> sets.put(name, columns(set)));
    }

    private Map<String, ColumnLayout> columns(Setting set) {
        Map<String, ColumnLayout> read = new LinkedHashMap<>();
        set.entries().forEach((name, column) -> read.put(name, columns.read(column)));
        return read;
    }

    Layout read(Setting dataset) {
        if (!dataset.get("by").present()) {
            List<RowLayout> rows = rows(dataset.get("rows"));
            return new Layout(Optional.empty(), List.of(new Family(dataset.name(), Set.of(), rows)));
        }
        Setting named = dataset.get("families");
        if (named.entries().isEmpty()) {
            named.problem(TableWords.NO_FAMILIES);
        }
        List<Family> families = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        named.entries().forEach((name, family) -> families.add(family(name, family, taken)));
        Set<String> mains =
                families.stream().map(family -> family.main().table()).collect(Collectors.toSet());
        boolean mixed = families.stream()
                .flatMap(family -> family.rows().stream().skip(1))
                .anyMatch(row -> mains.contains(row.table()));
        if (mixed) {
            named.problem(TableWords.MAIN_AND_FURTHER);
        }
        return new Layout(Optional.of(ColumnReader.pointer(dataset.get("by"))), families);
    }

    private Family family(String name, Setting family, Set<String> taken) {
        Set<String> values = new HashSet<>();
        if (!family.get("values").present()) {
            family.get("values").needed();
        }
        for (Setting item : family.get("values").items()) {
            String value = item.needed();
            if (!taken.add(value)) {
                item.problem(TableWords.twice(value));
            }
            values.add(value);
        }
        return new Family(name, values, rows(family.get("rows")));
    }

    private List<RowLayout> rows(Setting rows) {
        List<RowLayout> read = new ArrayList<>();
        for (Setting row : rows.items()) {
            read.add(row(row, read.isEmpty()));
        }
        if (read.isEmpty()) {
            rows.problem(TableWords.NO_ROWS);
            read.add(new RowLayout("", List.of(), Optional.empty(), Optional.empty()));
        }
        return read;
    }

    private RowLayout row(Setting row, boolean main) {
        String table = row.get("table").needed();
        if (!TABLE.matcher(table).matches() && !table.isEmpty()) {
            row.get("table").problem(TableWords.NAME);
        }
        Map<String, ColumnLayout> all = new LinkedHashMap<>();
        for (Setting use : row.get("use").items()) {
            String name = use.needed();
            if (!sets.containsKey(name)) {
                use.problem(TableWords.unknownSet(name, sets.keySet()));
            }
            all.putAll(sets.getOrDefault(name, Map.of()));
        }
        all.putAll(columns(row.get("columns")));
        RowLayout read =
                new RowLayout(table, List.copyOf(all.values()), pointer(row.get("of")), pointer(row.get("when")));
        judge(row, read, main);
        return read;
    }

    private static Optional<JsonPointer> pointer(Setting setting) {
        return setting.present() ? Optional.of(ColumnReader.pointer(setting)) : Optional.empty();
    }

    private void judge(Setting setting, RowLayout row, boolean main) {
        boolean batch = row.column(RowSlot.BATCH).isPresent();
        boolean guid = row.column(RowSlot.ROW_GUID).isPresent();
        if (main && (row.list().isPresent() || row.when().isPresent())) {
            setting.problem(TableWords.MAIN_HAS_LIST);
        }
        if (main && !(batch && guid)) {
            setting.problem(TableWords.MAIN_NEEDS);
        } else if (!main && row.link(false).isEmpty()) {
            setting.problem(TableWords.NO_LINK);
        } else if (keepsHistory && !batch) {
            setting.problem(TableWords.HISTORY_NEEDS_BATCH);
        }
        if (row.list().isEmpty() && row.column(RowSlot.ORDER).isPresent()) {
            setting.problem(TableWords.ORDER_OUTSIDE);
        }
    }
}
