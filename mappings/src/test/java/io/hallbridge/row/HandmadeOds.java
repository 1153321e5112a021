package io.hallbridge.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An OpenDocument spreadsheet written part by part, as LibreOffice lays it out. */
public final class HandmadeOds {
    static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private HandmadeOds() {
        part("mimetype", MIME);
        part("META-INF/manifest.xml", manifest(""));
    }

    static HandmadeOds ofTables(String tables) {
        return of("", tables);
    }

    /** One sheet named 表一 with these rows. */
    static HandmadeOds ofRows(String rows) {
        return ofTables("<table:table table:name=\"表一\">" + rows + "</table:table>");
    }

    static HandmadeOds of(String styles, String tables) {
        return new HandmadeOds().part("content.xml", content(styles, tables));
    }

    /** A sheet of strings, doubles, truths, dates and gaps; what is alike side by side is written once. */
    public static HandmadeOds of(List<? extends List<? extends @Nullable Object>> table) {
        StringBuilder rows = new StringBuilder();
        for (int from = 0; from < table.size(); ) {
            int to = from + alike(table.subList(from, table.size()));
            rows.append("<table:table-row table:style-name=\"ro1\"")
                    .append(repeated("rows", to - from))
                    .append('>');
            cells(table.get(from), rows);
            rows.append("</table:table-row>");
            from = to;
        }
        return ofRows(rows + "<table:table-row table:number-rows-repeated=\"" + (1_048_576 - table.size())
                + "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    }

    HandmadeOds part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    String part(String name) {
        return String.valueOf(parts.get(name));
    }

    HandmadeOds without(String name) {
        parts.remove(name);
        return this;
    }

    public Path write(Path file) throws IOException {
        return write(file, "", out -> {});
    }

    /** Like {@link #write}, with a last part that a writer pours in. */
    Path write(Path file, String name, HandmadeXlsx.Pouring pouring) throws IOException {
        parts.remove(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(part.getKey().equals("mimetype") ? stored(bytes) : new ZipEntry(part.getKey()));
                zip.write(bytes);
            }
            if (!name.isEmpty()) {
                zip.putNextEntry(new ZipEntry(name));
                pouring.into(zip);
            }
        }
        return file;
    }

    static String manifest(String inside) {
        return "<?xml version=\"1.0\"?><!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
                + "<manifest:manifest xmlns:manifest=\"" + NAMES
                + "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + MIME
                + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                + inside
                + "</manifest:file-entry></manifest:manifest>";
    }

    static String content(String styles, String tables) {
        return start(styles) + tables + end();
    }

    static String start(String styles) {
        StringBuilder root = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content");
        for (String name : List.of("office", "table", "text", "style", "number")) {
            root.append(" xmlns:")
                    .append(name)
                    .append("=\"")
                    .append(NAMES)
                    .append(name)
                    .append(":1.0\"");
        }
        return root + " xmlns:draw=\"" + NAMES + "drawing:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" office:version=\"1.3\">"
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>";
    }

    static String end() {
        return "</office:spreadsheet></office:body></office:document-content>";
    }

    static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String marked = line.replace("&", "&amp;").replace("<", "&lt;");
            // Blanks at the start or in a row vanish in OpenDocument unless they are elements.
            paragraphs
                    .append("<text:p>")
                    .append(marked.replace("\t", "<text:tab/>").replace(" ", "<text:s/>"))
                    .append("</text:p>");
        }
        return paragraphs.toString();
    }

    private static ZipEntry stored(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static void cells(List<? extends @Nullable Object> row, StringBuilder into) {
        for (int from = 0; from < row.size(); ) {
            int to = from + alike(row.subList(from, row.size()));
            into.append("<table:table-cell")
                    .append(repeated("columns", to - from))
                    .append(cell(row.get(from)));
            into.append("</table:table-cell>");
            from = to;
        }
        into.append("<table:table-cell table:number-columns-repeated=\"16300\"/>");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return ">";
        }
        if (value instanceof Double number) {
            String written = Numbers.cell(number).text();
            return typed("float", "value", String.valueOf(number), written);
        }
        if (value instanceof Boolean) {
            return typed(
                    "boolean",
                    "boolean-value",
                    value.toString(),
                    value.toString().toUpperCase(java.util.Locale.ROOT));
        }
        if (value instanceof LocalDate) {
            return typed("date", "date-value", value.toString(), value.toString());
        }
        return " office:value-type=\"string\" calcext:value-type=\"string\">" + paragraphs(value.toString());
    }

    private static String typed(String type, String attribute, String value, String shown) {
        return " office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\" calcext:value-type=\""
                + type + "\"><text:p>" + shown + "</text:p>";
    }

    private static String repeated(String what, int times) {
        return times == 1 ? "" : " table:number-" + what + "-repeated=\"" + times + "\"";
    }

    private static int alike(List<?> list) {
        int count = 1;
        while (count < list.size() && java.util.Objects.equals(list.get(count), list.get(0))) {
            count++;
        }
        return count;
    }
}
