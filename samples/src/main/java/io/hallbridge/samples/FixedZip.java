package io.hallbridge.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a ZIP file again so that nothing in it depends on when and where it was made. */
public final class FixedZip {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 20, 17, 0);

    private FixedZip() {}

    /** The same parts, in one order and of one time. */
    public static byte[] of(byte[] zip) throws IOException {
        return ofParts(inOrder(parts(zip)));
    }

    /** A ZIP file of these parts in their order; an OpenDocument's {@code mimetype} is stored as it is. */
    public static byte[] ofParts(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                if (part.getKey().equals("mimetype")) {
                    store(entry, part.getValue());
                }
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }

    /** The parts by name. */
    public static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** Sorted, but the list of content types first, as spreadsheet programs write it. */
    private static Map<String, byte[]> inOrder(Map<String, byte[]> parts) {
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        byte[] types = parts.get("[Content_Types].xml");
        if (types != null) {
            ordered.put("[Content_Types].xml", types);
        }
        ordered.putAll(parts);
        return ordered;
    }
}
