package io.hallbridge.bench.cases;

import io.hallbridge.bench.cases.CaseColumn.Kind;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes cases as a workbook of one sheet, laid out as spreadsheet programs do: texts shared, in UTF-8, the sheet's size told, and the parts in
 * their order. A library's quicker layout would favour its own reader.
 */
final class CaseWorkbook {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Cases cases;
    private final String title;

    CaseWorkbook(Cases cases, String title) {
        this.cases = cases;
        this.title = title;
    }

    void write(Path file) throws IOException {
        Path texts = file.resolveSibling(file.getFileName() + ".texts");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, String> part : new TreeMap<>(fixed()).entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            SharedTexts shared = new SharedTexts(texts);
            try (shared) {
                zip.putNextEntry(new ZipEntry(SHEET));
                writeSheet(zip, shared);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(TEXTS));
            String head = XML + "<sst xmlns=\"" + MAIN + "\" count=\"" + shared.used() + "\" uniqueCount=\""
                    + shared.size() + "\">";
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            Files.copy(texts, zip);
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } finally {
            Files.deleteIfExists(texts);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Map<String, String> fixed() {
        return Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/" + SHEET, "worksheet+xml")
                        + override("/xl/styles.xml", "styles+xml")
                        + override("/" + TEXTS, "sharedStrings+xml") + "</Types>",
                "_rels/.rels",
                relations(relation(1, "officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + title
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml")),
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                        + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
                        + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private void writeSheet(ZipOutputStream zip, SharedTexts shared) throws IOException {
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:" + name(CaseColumns.ALL.size() - 1)
                + (cases.size() + 1) + "\"/><sheetData>");
        writeRow(out, shared, 1, CaseColumns.ALL.stream().map(CaseColumn::title).toList());
        for (int number = 1; number <= cases.size(); number++) {
            writeRow(out, shared, number + 1, cases.row(number));
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    private static void writeRow(BufferedWriter out, SharedTexts shared, int row, List<String> cells)
            throws IOException {
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String start = "<c r=\"" + name(i) + row;
            if (row > 1 && CaseColumns.ALL.get(i).kind() == Kind.INTEGER) {
                out.write(start + "\"><v>" + cell + "</v></c>");
            } else if (!cell.isEmpty()) {
                out.write(start + "\" t=\"s\"><v>" + shared.number(cell) + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private static String name(int column) {
        return (column < 26 ? "" : "A") + (char) ('A' + column % 26);
    }
}
