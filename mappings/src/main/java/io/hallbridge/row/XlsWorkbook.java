package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * An opened .xls: what stands before its sheets. Records are pulled one by one, because Apache POI's model of a full sheet
 * (65,536 rows) would take hundreds of megabytes.
 */
final class XlsWorkbook implements Tables {
    private static final int BIFF8 = 0x600;

    private final SourceFile file;
    private final XlsFile ole;
    private final List<Table> sheets = new ArrayList<>();
    private final Set<Integer> positions = new HashSet<>();
    private final SharedStrings strings = new SharedStrings();
    private final Map<Integer, NumberFormat> ownFormats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private SerialDates dates = new SerialDates(false);
    private @Nullable EncryptionInfo encryption;

    private XlsWorkbook(SourceFile file, XlsFile ole) {
        this.file = file;
        this.ole = ole;
    }

    /** Takes the OLE file over and closes it in the end. */
    static XlsWorkbook open(SourceFile file, XlsFile ole) throws Unreadable {
        XlsWorkbook workbook = new XlsWorkbook(file, ole);
        try {
            workbook.readGlobals();
            return workbook;
        } catch (Unreadable e) {
            workbook.close();
            throw e;
        } catch (EncryptedDocumentException e) {
            workbook.close();
            throw file.refuse(RowRules.FILE_ENCRYPTED, Map.of(), e);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw file.damaged("Workbook", e);
        }
    }

    @Override
    public List<Table> all() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        strings.close();
        ole.close();
    }

    RecordInputStream records(int position) throws IOException {
        return ole.records(position, encryption);
    }

    Cell text(int index) throws IOException {
        if (index < 0 || index >= strings.size()) {
            throw new IOException("no such text: " + index);
        }
        return strings.cell(index);
    }

    Cell number(double value, int style) {
        Cell plain = Numbers.cell(value);
        NumberFormat format = style < styles.size() ? format(styles.get(style)) : NumberFormat.PLAIN;
        return plain.kind() == CellKind.ERROR ? plain : dates.cell(value, format, plain);
    }

    private NumberFormat format(int id) {
        NumberFormat own = ownFormats.get(id);
        return own == null ? NumberFormat.builtIn(id) : own;
    }

    private void readGlobals() throws Unreadable, IOException {
        RecordInputStream in = ole.records(0, null);
        int position = 0;
        while (in.hasNextRecord()) {
            in.nextRecord();
            position += 4 + in.remaining();
            if (in.getSid() == XlsRecords.EOF) {
                return;
            }
            if (in.getSid() == XlsRecords.FILE_PASS) {
                encryption = unlock(new FilePassRecord(in));
                in = ole.records(position, encryption);
            } else {
                readGlobal(in);
                in.readRemainder();
            }
        }
    }

    /** A workbook protected against changes only is locked with a password everybody knows. */
    private EncryptionInfo unlock(FilePassRecord pass) throws Unreadable {
        EncryptionInfo info = pass.getEncryptionInfo();
        try {
            if (info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return info;
            }
        } catch (GeneralSecurityException e) {
            throw file.refuse(RowRules.FILE_ENCRYPTED, Map.of(), e);
        }
        throw file.refuse(RowRules.FILE_ENCRYPTED);
    }

    private void readGlobal(RecordInputStream in) throws Unreadable {
        switch (in.getSid()) {
            case XlsRecords.BOF -> refuseOldVersions(in.readUShort());
            case XlsRecords.DATES_1904 -> dates = new SerialDates(in.readUShort() == 1);
            case XlsRecords.BOUND_SHEET -> addSheet(in);
            case XlsRecords.FORMAT -> addFormat(new FormatRecord(in));
            case XlsRecords.XF -> addStyle(in);
            case XlsRecords.SST -> addTexts(in);
            default -> {}
        }
    }

    private void refuseOldVersions(int version) throws Unreadable {
        if (version != BIFF8) {
            throw file.refuse(RowRules.WORKBOOK_TOO_OLD);
        }
    }

    private void addStyle(RecordInputStream in) {
        in.readUShort();
        styles.add(in.readUShort());
    }

    private void addFormat(FormatRecord format) {
        ownFormats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
    }

    /** Takes each text on its own: Apache POI's table of them would need ten times the file's size. */
    private void addTexts(RecordInputStream in) throws Unreadable {
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count && (in.available() > 0 || in.hasNextRecord()); i++) {
            strings.add(new UnicodeString(in).getString(), file);
        }
    }

    /** Only true sheets: charts and macros stand among them but hold no cells. */
    private void addSheet(RecordInputStream in) throws Unreadable {
        byte[] position = new byte[Integer.BYTES];
        in.readPlain(position, 0, position.length); // stays in clear in an encrypted workbook
        Visibility visibility = visibility(in.readUByte() & 3);
        int kind = in.readUByte();
        int length = in.readUByte();
        boolean wide = (in.readUByte() & 1) != 0;
        String name = wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
        if (kind == 0) {
            refuseMoreSheets(LittleEndian.getInt(position));
            sheets.add(new XlsSheet(this, file.inTable(name), name, visibility, LittleEndian.getInt(position)));
        }
    }

    private static Visibility visibility(int state) {
        return state == 0 ? Visibility.SHOWN : state == 1 ? Visibility.HIDDEN : Visibility.VERY_HIDDEN;
    }

    private void refuseMoreSheets(int position) throws Unreadable {
        if (sheets.size() == XlsxWorkbook.MOST_SHEETS) {
            throw file.refuse(RowRules.TOO_MANY_SHEETS, Map.of("limit", String.valueOf(XlsxWorkbook.MOST_SHEETS)));
        }
        if (!positions.add(position)) {
            throw file.damaged("BOUNDSHEET " + position);
        }
    }
}
