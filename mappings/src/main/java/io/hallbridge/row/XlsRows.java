package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of an .xls sheet, pulled record by record; a row is whole when a cell of a later one comes. */
final class XlsRows implements Rows {
    private static final int NONE = -1;
    private static final int HIDDEN = 0x20;
    private static final int MOST_COLUMNS = 256;

    private final XlsWorkbook workbook;
    private final XlsSubstream records;
    private final SourceFile file;
    private final CellLine line;
    private final BitSet hidden = new BitSet();
    private int current = NONE;
    private int formulaColumn = NONE;
    private boolean ended;

    XlsRows(XlsWorkbook workbook, XlsSubstream records, SourceFile file) {
        this.workbook = workbook;
        this.records = records;
        this.file = file;
        this.line = CellLine.unpacked(file);
    }

    @Override
    public @Nullable Row next() throws Unreadable {
        try {
            Row done = null;
            while (done == null && !ended) {
                done = records.next() ? take(records.in()) : last();
            }
            return done;
        } catch (IOException | RuntimeException e) {
            throw file.damaged("row " + (current + 1), e);
        }
    }

    @Override
    public void close() {
        // the workbook closes the file
    }

    private @Nullable Row last() {
        ended = true;
        return current == NONE ? null : row();
    }

    private Row row() {
        return line.toRow(current + 1, hidden.get(current));
    }

    private @Nullable Row take(RecordInputStream in) throws IOException, Unreadable {
        switch (in.getSid()) {
            case XlsRecords.TEXT, XlsRecords.RICH_TEXT -> {
                LabelRecord label = new LabelRecord(in);
                Row done = turnTo(label.getRow());
                line.put(column(label.getColumn() & 0xffff), Cell.text(label.getValue()));
                return done;
            }
            case XlsRecords.TEXT_SHARED,
                    XlsRecords.NUMBER,
                    XlsRecords.RK,
                    XlsRecords.MULTI_RK,
                    XlsRecords.FORMULA,
                    XlsRecords.TRUTH_OR_ERROR -> {
                Row done = turnTo(in.readUShort());
                cell(in, column(in.readUShort()));
                return done;
            }
            case XlsRecords.FORMULA_TEXT -> formulaText(new StringRecord(in));
            case XlsRecords.ROW -> rowFlags(in);
            default -> {}
        }
        return null;
    }

    private static int column(int column) throws IOException {
        if (column >= MOST_COLUMNS) {
            throw new IOException("column " + column);
        }
        return column;
    }

    /** Makes the row of the next cell the current one; the row before it, now whole, is given back. */
    private @Nullable Row turnTo(int row) throws IOException {
        if (row == current) {
            return null;
        }
        if (row < current) {
            throw new IOException("row " + (row + 1) + " after row " + (current + 1));
        }
        Row done = current == NONE ? null : row();
        current = row;
        return done;
    }

    private void cell(RecordInputStream in, int column) throws IOException, Unreadable {
        if (in.getSid() == XlsRecords.MULTI_RK) {
            for (int at = column; in.remaining() >= 6; at++) {
                int style = in.readUShort();
                line.put(column(at), workbook.number(RKUtil.decodeNumber(in.readInt()), style));
            }
            return;
        }
        int style = in.readUShort();
        line.put(
                column,
                switch (in.getSid()) {
                    case XlsRecords.TEXT_SHARED -> workbook.text(in.readInt());
                    case XlsRecords.NUMBER -> workbook.number(in.readDouble(), style);
                    case XlsRecords.RK -> workbook.number(RKUtil.decodeNumber(in.readInt()), style);
                    case XlsRecords.FORMULA -> formula(in.readLong(), column, style);
                    default -> truthOrError(in.readUByte(), in.readUByte() != 0);
                });
    }

    /** A result that is no number says so by its two highest bytes; a text follows in a record of its own. */
    private Cell formula(long result, int column, int style) {
        if (result >>> 48 != 0xffff) {
            return workbook.number(Double.longBitsToDouble(result), style);
        }
        int value = (int) (result >>> 16) & 0xff;
        switch ((int) result & 0xff) {
            case 0 -> {
                formulaColumn = column;
                return Cell.EMPTY;
            }
            case 1 -> {
                return Cell.of(value != 0);
            }
            case 2 -> {
                return truthOrError(value, true);
            }
            default -> {
                return Cell.EMPTY;
            }
        }
    }

    private void formulaText(StringRecord text) throws Unreadable {
        if (formulaColumn != NONE) {
            line.put(formulaColumn, Cell.text(text.getString()));
            formulaColumn = NONE;
        }
    }

    private static Cell truthOrError(int value, boolean error) {
        return error ? Cell.error(FormulaError.forInt((byte) value).getString()) : Cell.of(value != 0);
    }

    private void rowFlags(RecordInputStream in) {
        int row = in.readUShort();
        in.readFully(new byte[10]);
        hidden.set(row, (in.readUShort() & HIDDEN) != 0);
    }
}
