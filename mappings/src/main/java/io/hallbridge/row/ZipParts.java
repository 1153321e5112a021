package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a zipped package by name; names differ in case and slash between the programs that write them. */
final class ZipParts implements AutoCloseable {
    /** A workbook with ten thousand pictures has fewer. */
    private static final int MOST_PARTS = 65_536;

    /** Far more than that many parts take with names of a usual length. */
    private static final long LONGEST_DIRECTORY = 16L << 20;

    private static final int SHORT_START = 200;

    private final SourceFile file;
    private final ZipFile zip;
    private final long fileSize;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private ZipParts(SourceFile file, ZipFile zip, long fileSize) {
        this.file = file;
        this.zip = zip;
        this.fileSize = fileSize;
    }

    static ZipParts open(SourceFile file) throws Unreadable {
        try {
            if (ZipEnd.directoryLength(file.path()) > LONGEST_DIRECTORY) {
                throw tooMany(file);
            }
            // Part names are ASCII; Latin-1 keeps a stray name in another charset from spoiling the whole file.
            ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.ISO_8859_1);
            return listed(new ZipParts(file, zip, file.path().toFile().length()));
        } catch (IOException | IllegalArgumentException e) {
            throw file.damaged("ZIP", e);
        }
    }

    private static ZipParts listed(ZipParts parts) throws Unreadable {
        try {
            parts.list();
            return parts;
        } catch (Unreadable e) {
            parts.close();
            throw e;
        }
    }

    private void list() throws Unreadable {
        if (zip.size() > MOST_PARTS) {
            throw tooMany(file);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            ZipEntry first = parts.putIfAbsent(plain(entry.getName()), entry);
            if (first != null && !entry.isDirectory()) {
                throw file.refuse(RowRules.PART_TWICE, Map.of("part", entry.getName()));
            }
        }
    }

    private static Unreadable tooMany(SourceFile file) {
        return file.refuse(RowRules.TOO_MANY_PARTS, Map.of("limit", String.valueOf(MOST_PARTS)));
    }

    boolean has(String name) {
        return parts.containsKey(plain(name));
    }

    /** A part as XML; the caller closes it. */
    XmlCursor xml(String name, SourceFile place) throws Unreadable {
        return new XmlCursor(stream(name, place), place, name);
    }

    Optional<XmlCursor> findXml(String name, SourceFile place) throws Unreadable {
        return has(name) ? Optional.of(xml(name, place)) : Optional.empty();
    }

    MeteredStream stream(String name, SourceFile place) throws Unreadable {
        ZipEntry entry = parts.get(plain(name));
        if (entry == null) {
            throw place.damaged(name);
        }
        try {
            return new MeteredStream(zip.getInputStream(entry), entry, fileSize);
        } catch (IOException | IllegalArgumentException e) {
            throw place.damaged(name, e);
        }
    }

    /** The first bytes of a part as ASCII, or nothing where there is no such part. */
    String start(String name) throws Unreadable {
        return start(name, SHORT_START);
    }

    String start(String name, int length) throws Unreadable {
        if (!has(name)) {
            return "";
        }
        try (MeteredStream in = stream(name, file)) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw file.damaged(name, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        String forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }
}
