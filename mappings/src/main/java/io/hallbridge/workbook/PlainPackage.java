package io.hallbridge.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package of an .xlsx that we write from nothing, part by part; what leads from one to the other comes last. */
final class PlainPackage implements AutoCloseable {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STYLES_PART = "xl/styles.xml";

    /** Two cell styles: whatever it is, and text. */
    static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/>"
            + "<name val=\"宋体\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
            + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/>"
            + "<bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
            + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What leads to the list of sheets. */
    private static final String ROOT =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>";

    private final ZipOutputStream zip;
    private final Writer out;

    PlainPackage(OutputStream to) {
        zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_SPEED); // half the time for a third more bytes
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The part of a sheet by its place, from 1. */
    static String sheet(int place) {
        return "xl/worksheets/sheet" + place + ".xml";
    }

    /** Begins a part with the words that all XML begins with, and gives what the rest is written to. */
    Writer begin(String part) throws IOException {
        return begin(part, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    }

    /** Begins a part with these words. */
    Writer begin(String part, String words) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(part));
        return out.append(words);
    }

    /** Ends the package with what leads to its sheets, of which some are hidden. */
    void finish(List<String> names, List<String> hidden) throws IOException {
        finish(names, hidden, "");
    }

    /** The same with names for ranges, as XML. */
    void finish(List<String> names, List<String> hidden, String ranges) throws IOException {
        begin("xl/workbook.xml").append(workbook(names, hidden, ranges));
        begin("xl/_rels/workbook.xml.rels").append(relations(names.size()));
        begin("_rels/.rels").append(ROOT);
        begin("[Content_Types].xml").append(types(names.size()));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The part that lists sheets by name, some of them hidden. */
    private static String workbook(List<String> names, List<String> hidden, String ranges) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            sheets.append("<sheet name=\"" + Xml.escaped(names.get(i)) + "\" sheetId=\"" + (i + 1) + "\""
                    + (hidden.contains(names.get(i)) ? " state=\"hidden\"" : "") + " r:id=\"rId" + (i + 1) + "\"/>");
        }
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><bookViews><workbookView/></bookViews>"
                + "<sheets>" + sheets + "</sheets>" + ranges + "</workbook>";
    }

    private static String relations(int sheets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        return relations + "<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + RELATIONS
                + "/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    private static String types(int sheets) {
        StringBuilder types = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + TYPES
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES
                        + "styles+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
        }
        return types + "</Types>";
    }
}
