package io.hallbridge.samples.shapes;

import io.hallbridge.samples.FixedZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a table as an OpenDocument spreadsheet, laid out as LibreOffice does it. */
final class OdsFile {
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";

    private OdsFile() {}

    static byte[] of(String sheet, List<? extends List<? extends @Nullable Object>> table) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<? extends @Nullable Object> row : table) {
            rows.append("<table:table-row>");
            row.forEach(value -> rows.append(cell(value)));
            rows.append("</table:table-row>");
        }
        // A sheet ends where spreadsheet programs say it does: a million empty rows, written once.
        rows.append("<table:table-row table:number-rows-repeated=\"")
                .append(1_048_576 - table.size())
                .append("\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8(MIME));
        parts.put("content.xml", utf8(content(sheet, rows)));
        parts.put("META-INF/manifest.xml", utf8(manifest()));
        return FixedZip.ofParts(parts);
    }

    private static String content(String sheet, CharSequence rows) {
        StringBuilder root = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content");
        for (String name : List.of("office", "table", "text")) {
            root.append(" xmlns:%s=\"%s%s:1.0\"".formatted(name, NAMES, name));
        }
        return root + " office:version=\"1.3\"><office:body><office:spreadsheet><table:table table:name=\"" + sheet
                + "\">" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
    }

    private static String manifest() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"" + NAMES
                + "manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                + MIME
                + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "<table:table-cell/>";
        }
        if (value instanceof Number) {
            return "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                    .formatted(value, value);
        }
        StringBuilder paragraphs = new StringBuilder();
        for (String line : value.toString().split("\n", -1)) {
            paragraphs.append("<text:p>").append(escaped(line)).append("</text:p>");
        }
        return "<table:table-cell office:value-type=\"string\">" + paragraphs + "</table:table-cell>";
    }

    /** Blanks in a row would vanish in OpenDocument unless they are elements. */
    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "<text:s/>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
