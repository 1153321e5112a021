package io.hallbridge.row;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What we add to a workbook that we give back: a sheet that sums up and a column with the result of each row. They are
 * known by their titles, which every spreadsheet program keeps, and are never read as a department's.
 */
public final class OwnAdditions {
    /** The title of the sheet. */
    public static final Text SHEET = new Text("填报检查结果", "Check results");

    /** The first words in the sheet's first cell. */
    public static final Text SHEET_START = new Text("填报检查结果 · hallbridge", "Check results · hallbridge");

    /** The title of the column. */
    public static final Text COLUMN = new Text("检查结果（系统填写）", "Check result (filled in by the system)");

    /** A header stands no lower. */
    private static final int HEADER_WITHIN = 60;

    private OwnAdditions() {}

    /** The same tables without what we added. */
    static Tables without(Tables tables) throws Unreadable {
        List<Table> kept = new ArrayList<>();
        for (Table table : tables.all()) {
            if (!isOwn(table)) {
                kept.add(new Cleaned(table));
            }
        }
        return new CleanedTables(tables, List.copyOf(kept));
    }

    /** Whether a sheet is the one that we added. */
    public static boolean isOwn(Table table) throws Unreadable {
        if (!isOwnName(table.name())) {
            return false;
        }
        try (Rows rows = table.rows()) {
            Row first = rows.next();
            String start = first == null ? "" : first.cell(0).text();
            return start.startsWith(SHEET_START.zh()) || start.startsWith(SHEET_START.en());
        }
    }

    /** Whether a sheet has the name of the one that we add, in whichever language. */
    public static boolean isOwnName(String sheet) {
        return sheet.equals(SHEET.zh()) || sheet.equals(SHEET.en());
    }

    /** The place of our column in a row that is its header, from 0. */
    public static OptionalInt column(Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cells().get(column).text();
            if (text.equals(COLUMN.zh()) || text.equals(COLUMN.en())) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    private record CleanedTables(Tables tables, List<Table> all) implements Tables {
        @Override
        public boolean haveNames() {
            return tables.haveNames();
        }

        @Override
        public void close() {
            tables.close();
        }
    }

    private record Cleaned(Table table) implements Table {
        @Override
        public String name() {
            return table.name();
        }

        @Override
        public boolean hidden() {
            return table.hidden();
        }

        @Override
        public Visibility visibility() {
            return table.visibility();
        }

        @Override
        public List<Columns> hiddenColumns() throws Unreadable {
            return table.hiddenColumns();
        }

        @Override
        public Optional<List<String>> columns() {
            return table.columns();
        }

        @Override
        public List<Merge> merges() throws Unreadable {
            return table.merges();
        }

        @Override
        public Rows rows() throws Unreadable {
            return new CleanedRows(table.rows());
        }
    }

    private static final class CleanedRows implements Rows {
        private final Rows rows;
        private int own = -1;

        CleanedRows(Rows rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Row next() throws Unreadable {
            Row row = rows.next();
            if (row == null) {
                return null;
            }
            if (own < 0 && row.number() <= HEADER_WITHIN) {
                own = column(row).orElse(-1);
            }
            return own < 0 || row.cells().size() <= own ? row : without(row);
        }

        private Row without(Row row) {
            List<Cell> cells = new ArrayList<>(row.cells());
            cells.set(own, Cell.EMPTY);
            int size = cells.size();
            while (size > 0 && cells.get(size - 1).isEmpty()) {
                size--;
            }
            return new Row(row.number(), cells.subList(0, size), row.hidden());
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
