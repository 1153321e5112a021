package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** The merged ranges and hidden columns of one .ods sheet, told by its columns and cells as they come. */
final class OdsFrame {
    private final SourceFile file;
    private final List<Columns> hidden = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private int column;
    private int row;

    private OdsFrame(SourceFile file) {
        this.file = file;
    }

    /** Reads from the start of a sheet to its end. */
    static OdsFrame read(XmlCursor xml, SourceFile file) throws Unreadable {
        OdsFrame frame = new OdsFrame(file);
        OdsGroups groups = new OdsGroups(xml);
        while (groups.next()) {
            switch (xml.name()) {
                case "table-column" -> frame.takeColumn(xml, groups.hidden());
                case "table-row" -> frame.takeRow(xml);
                default -> xml.skip();
            }
        }
        return frame;
    }

    List<Columns> hiddenColumns() {
        return hidden;
    }

    List<Merge> merges() {
        return merges;
    }

    private void takeColumn(XmlCursor xml, boolean inHiddenGroup) throws Unreadable {
        int next = OdsCount.after(column, OdsCount.of(xml, "number-columns-repeated", file), Letters.MOST_COLUMNS);
        if ((inHiddenGroup || OdsGroups.isHidden(xml)) && next > column) {
            hidden.add(new Columns(column, next - 1));
        }
        column = next;
        xml.skip();
    }

    private void takeRow(XmlCursor xml) throws Unreadable {
        int before = merges.size();
        int next = OdsCount.after(row, OdsCount.of(xml, "number-rows-repeated", file), Letters.MOST_ROWS);
        takeCells(xml);
        repeat(before, merges.size(), next - row);
        row = next;
    }

    private void takeCells(XmlCursor xml) throws Unreadable {
        int at = 0;
        while (xml.next() && xml.isStart()) {
            int count = OdsCount.of(xml, "number-columns-repeated", file);
            int wide = OdsCount.of(xml, "number-columns-spanned", file);
            int high = OdsCount.of(xml, "number-rows-spanned", file);
            if ((wide > 1 || high > 1) && at < Letters.MOST_COLUMNS && row < Letters.MOST_ROWS) {
                int lastRow = OdsCount.after(row, high, Letters.MOST_ROWS);
                add(new Merge(row + 1, at, lastRow, OdsCount.after(at, wide, Letters.MOST_COLUMNS) - 1));
            }
            at = OdsCount.after(at, count, Letters.MOST_COLUMNS);
            xml.skip();
        }
    }

    /** A repeated row repeats what is merged inside it. */
    private void repeat(int from, int to, int times) throws Unreadable {
        for (int i = 1; i < times && from < to; i++) {
            for (int known = from; known < to; known++) {
                Merge merge = merges.get(known);
                add(new Merge(merge.firstRow() + i, merge.firstColumn(), merge.lastRow() + i, merge.lastColumn()));
            }
        }
    }

    private void add(Merge merge) throws Unreadable {
        if (merges.size() == Letters.MOST_ROWS) {
            throw OdsCount.tooOften(file, Letters.of(merge.firstColumn()) + merge.firstRow());
        }
        merges.add(merge);
    }
}
