package io.hallbridge.row;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks whose packing lies. */
final class HostileZips {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int PLACE_AT = 42;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int DIRECTORY_PLACE_AT = 16;

    private HostileZips() {}

    static List<Hostile> all() {
        return List.of(
                damaged("cut.xlsx", bytes -> Arrays.copyOf(bytes, bytes.length * 2 / 3)),
                damaged("lost-end.xlsx", bytes -> Arrays.copyOf(bytes, bytes.length - 10)),
                damaged("directory-elsewhere.xlsx", bytes -> put(bytes, END, DIRECTORY_PLACE_AT, Integer.MAX_VALUE)),
                damaged("directory-of-one-byte.xlsx", bytes -> put(bytes, END, DIRECTORY_SIZE_AT, 1)),
                damaged("part-elsewhere.xlsx", bytes -> put(bytes, CENTRAL, PLACE_AT, 0x00ffffff)),
                new Hostile(
                        "directory-of-gigabytes.xlsx",
                        "too-many-parts",
                        "65536",
                        "65536",
                        file -> Files.write(file, put(whole(file), END, DIRECTORY_SIZE_AT, 0x7fffffff))),
                new Hostile(
                        "hundred-thousand-parts.xlsx", "too-many-parts", "65536", "65536", HostileZips::writeManyParts),
                new Hostile(
                        "part-twice.xlsx",
                        "part-twice",
                        "有两个 xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet1.xml twice",
                        file -> Files.write(
                                file, renamed(file, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"))),
                new Hostile(
                        "part-twice.ods",
                        "part-twice",
                        "有两个 Content.xml",
                        "Content.xml twice",
                        file -> Files.write(file, renamedOds(file))));
    }

    /** Changes the bytes of a whole file. */
    private interface Change {
        byte[] of(byte[] whole);
    }

    private static Hostile damaged(String name, Change change) {
        return new Hostile(
                name,
                "file-damaged",
                "不完整或已损坏",
                "incomplete or damaged",
                file -> Files.write(file, change.of(whole(file))));
    }

    private static byte[] whole(Path file) throws IOException {
        return Files.readAllBytes(HandmadeXlsx.transitional().write(file));
    }

    /** Overwrites four bytes behind the first record of a kind. */
    private static byte[] put(byte[] bytes, int record, int at, int value) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int place = 0;
        while (zip.getInt(place) != record) {
            place++;
        }
        zip.putInt(place + at, value);
        return bytes;
    }

    private static byte[] renamed(Path file, String from, String to) throws IOException {
        return renamed(
                Files.readAllBytes(
                        HandmadeXlsx.transitional().part(from, "<worksheet/>").write(file)),
                from,
                to);
    }

    private static byte[] renamedOds(Path file) throws IOException {
        return renamed(
                Files.readAllBytes(
                        HandmadeOds.ofRows("").part("Content.xm_", "x").write(file)),
                "Content.xm_",
                "Content.xml");
    }

    private static byte[] renamed(byte[] bytes, String from, String to) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void writeManyParts(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
                zip.closeEntry();
            }
        }
    }
}
