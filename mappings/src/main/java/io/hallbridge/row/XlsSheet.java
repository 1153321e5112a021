package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.RecordInputStream;

/** One sheet of an .xls workbook. */
record XlsSheet(XlsWorkbook workbook, SourceFile file, String name, boolean hidden, int position) implements Table {

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public List<Merge> merges() throws Unreadable {
        List<Merge> merges = new ArrayList<>();
        try {
            XlsSubstream records = records();
            while (records.next()) {
                if (records.sid() == XlsRecords.MERGES) {
                    read(records.in(), merges);
                }
            }
            return merges;
        } catch (IOException | RuntimeException e) {
            throw file.damaged(name, e);
        }
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
