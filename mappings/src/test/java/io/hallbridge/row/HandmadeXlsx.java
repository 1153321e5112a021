package io.hallbridge.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no program would write for us. */
final class HandmadeXlsx {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final String main;
    private final String relations;

    private HandmadeXlsx(String main, String relations) {
        this.main = main;
        this.relations = relations;
        part("_rels/.rels", relation("rId1", "officeDocument", "xl/workbook.xml"));
        part(
                "xl/_rels/workbook.xml.rels",
                relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml"));
        workbook("", "<sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/>");
        styles("", 0);
        strings();
        sheet("");
    }

    static HandmadeXlsx transitional() {
        return new HandmadeXlsx(MAIN, RELATIONS);
    }

    static HandmadeXlsx strict() {
        return new HandmadeXlsx(STRICT, STRICT_RELATIONS);
    }

    HandmadeXlsx workbook(String properties, String sheets) {
        return part("xl/workbook.xml", root("workbook", properties + "<sheets>" + sheets + "</sheets>"));
    }

    /** Own formats as {@code <numFmt>} elements, and the format numbers of styles 0, 1, 2… */
    HandmadeXlsx styles(String formats, int... used) {
        StringBuilder xfs = new StringBuilder();
        for (int id : used) {
            xfs.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        String own = formats.isEmpty() ? "" : "<numFmts>" + formats + "</numFmts>";
        return part(
                "xl/styles.xml",
                root(
                        "styleSheet",
                        own + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + xfs + "</cellXfs>"));
    }

    HandmadeXlsx strings(String... items) {
        return part("xl/sharedStrings.xml", root("sst", String.join("", items)));
    }

    HandmadeXlsx sheet(String rows) {
        return sheetWith("<sheetData>" + rows + "</sheetData>");
    }

    HandmadeXlsx sheetWith(String content) {
        return part("xl/worksheets/sheet1.xml", root("worksheet", content));
    }

    HandmadeXlsx part(String name, String content) {
        parts.put(name, name.endsWith(".rels") ? relations(content) : content);
        return this;
    }

    HandmadeXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** Like {@link #write}, with a last part that a writer pours in. */
    Path write(Path file, String name, Pouring pouring) throws IOException {
        parts.remove(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            pouring.into(zip);
        }
        return file;
    }

    /** Writes a part too large for a string. */
    interface Pouring {
        void into(OutputStream out) throws IOException;
    }

    String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + name + " xmlns=\"" + main
                + "\" xmlns:r=\"" + relations + "\">" + content + "</" + name + ">";
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }
}
