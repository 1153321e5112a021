package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final int SHORT_START = 200;

    private final SourceFile file;
    private final ZipFile zip;
    private final long fileSize;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private ZipParts(SourceFile file, ZipFile zip, long fileSize) {
        this.file = file;
        this.zip = zip;
        this.fileSize = fileSize;
        zip.stream().forEach(entry -> parts.putIfAbsent(plain(entry.getName()), entry));
    }

    static ZipParts open(SourceFile file) throws Unreadable {
        try {
            // Part names are ASCII; Latin-1 keeps a stray name in another charset from spoiling the whole file.
            ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.ISO_8859_1);
            if (zip.size() > MOST_PARTS) {
                zip.close();
                throw file.refuse(
                        RowRules.FILE_TOO_LARGE,
                        Map.of("part", zip.size() + " parts", "megabytes", String.valueOf(MOST_PARTS)));
            }
            return new ZipParts(file, zip, file.path().toFile().length());
        } catch (IOException | IllegalArgumentException e) {
            throw file.damaged("ZIP", e);
        }
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
