package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table written down in a case: {@code header} is its first row (or its column names, for a database), {@code rows}
 * follow. A cell is a text, or {@code { number: 20 }}, {@code { date: 2026-11-23 }}.
 */
record CaseTable(String name, Optional<List<String>> columns, List<Row> given, List<Merge> merges) implements Table {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    static CaseTable read(Setting owner, String name, boolean database) {
        List<Row> rows = new ArrayList<>();
        if (!database) {
            rows.add(row(1, owner.get("header")));
        }
        for (Setting row : owner.get("rows").items()) {
            rows.add(row(rows.size() + 1, row));
        }
        List<Merge> merges = owner.get("merges").texts().stream()
                .map(CaseTable::merge)
                .flatMap(Optional::stream)
                .toList();
        Optional<List<String>> columns =
                database ? Optional.of(owner.get("header").texts()) : Optional.empty();
        return new CaseTable(name, columns, rows, merges);
    }

    private static Row row(int number, Setting row) {
        return new Row(number, row.items().stream().map(CaseTable::cell).toList());
    }

    private static Cell cell(Setting cell) {
        if (!cell.isSection()) {
            return cell(cell, CellKind.TEXT);
        }
        Cell number = cell(cell.get("number"), CellKind.NUMBER);
        Cell date = cell(cell.get("date"), CellKind.DATE);
        return number.isEmpty() ? date : number;
    }

    private static Cell cell(Setting value, CellKind kind) {
        String text = value.text("");
        return text.isEmpty() ? Cell.EMPTY : new Cell(text, kind);
    }

    private static Optional<Merge> merge(String range) {
        Matcher parts = RANGE.matcher(range);
        return parts.matches()
                ? Optional.of(new Merge(
                        Integer.parseInt(parts.group(2)),
                        column(parts.group(1)),
                        Integer.parseInt(parts.group(4)),
                        column(parts.group(3))))
                : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Rows rows() {
        return new Given(given.iterator());
    }

    private record Given(Iterator<Row> left) implements Rows {
        @Override
        public @Nullable Row next() {
            return left.hasNext() ? left.next() : null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
