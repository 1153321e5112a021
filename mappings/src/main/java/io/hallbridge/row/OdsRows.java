package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an .ods sheet, pulled from its XML. A row written once for many is delivered as many; blank rows are only
 * counted, for programs fill sheets up with them to the last row.
 */
final class OdsRows implements Rows {
    private final OdsWorkbook workbook;
    private final OdsPlace place;
    private final XmlCursor xml;
    private final OdsGroups groups;
    private final OdsCells cells;
    private final SourceFile file;
    private final CellLine line;
    private @Nullable Row again;
    private int times;
    private int number;
    private long repeated;
    private boolean ended;
    private boolean broken;

    OdsRows(OdsWorkbook workbook, OdsPlace place, OdsCells cells, SourceFile file) {
        this.workbook = workbook;
        this.place = place;
        this.xml = place.xml();
        this.groups = new OdsGroups(xml);
        this.cells = cells;
        this.file = file;
        this.line = CellLine.unpacked(file);
    }

    @Override
    public @Nullable Row next() throws Unreadable {
        try {
            return times > 0 ? repeatedRow() : nextRow();
        } catch (Unreadable e) {
            broken = true;
            throw e;
        }
    }

    @Override
    public void close() {
        if (broken) {
            place.close();
        } else {
            workbook.keep(place);
        }
    }

    private @Nullable Row repeatedRow() {
        Row row = again;
        times--;
        number++;
        return row == null ? null : new Row(number, row.cells(), row.hidden());
    }

    private @Nullable Row nextRow() throws Unreadable {
        while (!ended && groups.next()) {
            if (!xml.name().equals("table-row")) {
                xml.skip();
                continue;
            }
            Row row = row();
            if (row != null) {
                return row;
            }
        }
        ended = true;
        return null;
    }

    /** The row the cursor stands on, or null for blank ones. */
    private @Nullable Row row() throws Unreadable {
        int count = OdsCount.of(xml, "number-rows-repeated", file);
        boolean hidden = groups.hidden() || OdsGroups.isHidden(xml);
        int first = OdsCount.after(number, 1, Letters.MOST_ROWS + 1);
        int filled = readCells(first);
        if (filled == 0) {
            number = OdsCount.after(number, count, Letters.MOST_ROWS + 1);
            return null;
        }
        refuseBeyond(count);
        count((count - 1L) * filled, "A" + first);
        number = first;
        times = count - 1;
        again = line.toRow(number, hidden);
        return again;
    }

    private void refuseBeyond(int count) throws Unreadable {
        long last = (long) number + count;
        if (last > Letters.MOST_ROWS) {
            throw file.refuse(RowRules.BEYOND_THE_SHEET, Map.of("cell", String.valueOf(last)));
        }
    }

    private int readCells(int row) throws Unreadable {
        int column = 0;
        int filled = 0;
        while (xml.next() && xml.isStart()) {
            int count = OdsCount.of(xml, "number-columns-repeated", file);
            Cell cell = cells.read(xml, file);
            int next = OdsCount.after(column, count, Letters.MOST_COLUMNS + 1);
            if (!cell.isEmpty()) {
                put(cell, row, column, next);
                filled += next - column;
            }
            column = next;
        }
        return filled;
    }

    private void put(Cell cell, int row, int from, int to) throws Unreadable {
        if (to > Letters.MOST_COLUMNS) {
            throw file.refuse(RowRules.BEYOND_THE_SHEET, Map.of("cell", Letters.of(to - 1) + row));
        }
        count(to - from - 1L, Letters.of(from) + row);
        for (int column = from; column < to; column++) {
            line.put(column, cell);
        }
    }

    private void count(long more, String cell) throws Unreadable {
        repeated += more;
        if (repeated > OdsCount.MOST_REPEATED) {
            throw OdsCount.tooOften(file, cell);
        }
    }
}
