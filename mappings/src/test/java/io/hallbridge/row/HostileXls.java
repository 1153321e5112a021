package io.hallbridge.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of .xls whose records no program writes; laid out by hand as [MS-XLS] has them. */
final class HostileXls {
    private static final int GLOBALS = 5;
    private static final int SHEET = 16;

    private HostileXls() {}

    static List<Hostile> all() {
        return List.of(
                damaged("record-too-long.xls", workbook(new byte[0], new byte[] {3, 2, -1, -1, 0, 0})),
                damaged(
                        "texts-by-billions.xls",
                        workbook(
                                record(XlsRecords.SST, ints(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                                record(XlsRecords.TEXT_SHARED, shorts(0, 0, 0, 5, 0)))),
                damaged(
                        "text-longer-than-file.xls",
                        workbook(
                                record(
                                        XlsRecords.SST,
                                        join(
                                                ints(1, 1),
                                                shorts(0xffff),
                                                new byte[] {0x0c},
                                                shorts(0xffff),
                                                ints(Integer.MAX_VALUE))),
                                record(XlsRecords.TEXT_SHARED, shorts(0, 0, 0, 0, 0)))),
                damaged(
                        "no-such-text.xls",
                        workbook(new byte[0], record(XlsRecords.TEXT_SHARED, shorts(0, 0, 0, -1, -1)))),
                damaged(
                        "absurd-column.xls",
                        workbook(new byte[0], record(XlsRecords.NUMBER, shorts(0, 60_000, 0, 0, 0, 0, 0)))),
                damaged("merges-without-places.xls", workbook(new byte[0], record(XlsRecords.MERGES, shorts(0xffff)))),
                damaged(
                        "rows-backwards.xls",
                        workbook(
                                new byte[0],
                                join(
                                        record(XlsRecords.NUMBER, shorts(9, 0, 0, 0, 0, 0, 0)),
                                        record(XlsRecords.NUMBER, shorts(3, 0, 0, 0, 0, 0, 0))))),
                damaged(
                        "sheet-without-end.xls",
                        join(
                                globals(new byte[0], 1),
                                begin(SHEET),
                                record(XlsRecords.NUMBER, shorts(0, 0, 0, 0, 0, 0, 0)))),
                damaged("sheet-beyond-the-end.xls", join(globals(new byte[0], 1), new byte[0])),
                new Hostile(
                        "ten-thousand-sheets.xls",
                        "too-many-sheets",
                        "工作表超过 1024 张",
                        "more than 1024 sheets",
                        file -> write(globals(new byte[0], 10_000), file)),
                new Hostile(
                        "blocks-in-a-ring.xls",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        HostileXls::writeRing),
                new Hostile(
                        "blocks-by-billions.xls",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        file -> patch(file, 0x2c, Integer.MAX_VALUE)));
    }

    private static Hostile damaged(String name, byte[] stream) {
        return new Hostile(name, "file-damaged", "不完整或已损坏", "incomplete or damaged", file -> write(stream, file));
    }

    /** One sheet with these records, behind globals with those. */
    private static byte[] workbook(byte[] inGlobals, byte[] inSheet) {
        return join(globals(inGlobals, 1), begin(SHEET), inSheet, record(XlsRecords.EOF));
    }

    private static byte[] globals(byte[] records, int sheets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(begin(GLOBALS));
        int end = all.size() + sheets * 16 + records.length + 4;
        for (int i = 0; i < sheets; i++) {
            all.writeBytes(
                    record(XlsRecords.BOUND_SHEET, join(ints(end + i), new byte[] {0, 0, 4, 0, 'n', 'a', 'm', 'e'})));
        }
        all.writeBytes(records);
        all.writeBytes(record(XlsRecords.EOF));
        return all.toByteArray();
    }

    private static byte[] begin(int kind) {
        return record(XlsRecords.BOF, join(shorts(0x600, kind, 0, 0), ints(0, 0)));
    }

    private static byte[] record(short id, byte[]... pieces) {
        byte[] content = join(pieces);
        return join(shorts(id, content.length), content);
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static void write(byte[] stream, Path file) throws IOException {

        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            ole.createDocument(new ByteArrayInputStream(stream), "Workbook");
            ole.writeFilesystem(out);
        }
    }

    /** Makes each block of the file the one before itself, as its table of blocks says. */
    private static void writeRing(Path file) throws IOException {
        write(new byte[100_000], file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 + bytes.getInt(0x4c) * 512;
        for (int block = 0; block < 128; block++) {
            int next = bytes.getInt(table + block * 4);
            bytes.putInt(table + block * 4, next >= 0 ? Math.max(0, block - 1) : next);
        }
        Files.write(file, bytes.array());
    }

    private static void patch(Path file, int place, int value) throws IOException {
        write(new byte[10_000], file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(place, value);
        Files.write(file, bytes.array());
    }
}
