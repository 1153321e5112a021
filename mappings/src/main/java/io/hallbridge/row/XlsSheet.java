package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.RecordInputStream;

/** One sheet of an .xls workbook. */
record XlsSheet(XlsWorkbook workbook, SourceFile file, String name, Visibility visibility, int position)
        implements Table {
    private static final int HIDDEN = 1;

    @Override
    public boolean hidden() {
        return visibility != Visibility.SHOWN;
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public List<Merge> merges() throws Unreadable {
        List<Merge> merges = new ArrayList<>();
        readEach(XlsRecords.MERGES, in -> read(in, merges));
        return merges;
    }

    @Override
    public List<Columns> hiddenColumns() throws Unreadable {
        List<Columns> hidden = new ArrayList<>();
        readEach(XlsRecords.COLUMNS, in -> readColumns(in, hidden));
        return hidden;
    }

    @Override
    public Rows rows() throws Unreadable {
        try {
            return new XlsRows(workbook, records(), file);
        } catch (IOException | RuntimeException e) {
            throw file.damaged(name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private XlsSubstream records() throws IOException {
        return new XlsSubstream(workbook.records(position));
    }

    private void readEach(short kind, Consumer<RecordInputStream> reader) throws Unreadable {
        try {
            XlsSubstream records = records();
            while (records.next()) {
                if (records.sid() == kind) {
                    reader.accept(records.in());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw file.damaged(name, e);
        }
    }

    private static void readColumns(RecordInputStream in, List<Columns> hidden) {
        int first = in.readUShort();
        int last = Math.min(in.readUShort(), Letters.MOST_COLUMNS - 1);
        in.readInt(); // width and style
        if ((in.readUShort() & HIDDEN) != 0 && first <= last) {
            hidden.add(new Columns(first, last));
        }
    }

    private static void read(RecordInputStream in, List<Merge> merges) {
        int count = in.readUShort();
        for (int i = 0; i < count; i++) {
            int firstRow = in.readUShort();
            int lastRow = in.readUShort();
            int firstColumn = in.readUShort();
            int lastColumn = in.readUShort();
            merges.add(new Merge(firstRow + 1, firstColumn, lastRow + 1, lastColumn));
        }
    }
}
