package io.hallbridge.workbook;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.Letters;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What any file of tables shows, as a plain .xlsx: values, merged cells and widths; every text stays a text. */
final class PlainWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int WIDTH_FROM = 200;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 50;
    private static final int LONGEST_NAME = 31;

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/>"
            + "<name val=\"宋体\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
            + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/>"
            + "<bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
            + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    /** What leads to the list of sheets. */
    static final String ROOT = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
            + "</Relationships>";

    private PlainWorkbook() {}

    /** Writes the shown and hidden tables of a file; gives the sheets' names by the tables' names. */
    static Map<String, String> write(Tables tables, Path target) throws IOException, Unreadable {
        Map<String, String> names = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            List<Table> all = tables.all();
            for (int i = 0; i < all.size(); i++) {
                names.put(all.get(i).name(), name(all.get(i).name(), names));
                begin(zip, out, "xl/worksheets/sheet" + (i + 1) + ".xml");
                sheet(all.get(i), out);
            }
            begin(zip, out, "xl/styles.xml");
            out.append(STYLES);
            begin(zip, out, "xl/workbook.xml");
            out.append(workbook(
                    all.stream()
                            .map(table -> names.getOrDefault(table.name(), ""))
                            .toList(),
                    all.stream()
                            .filter(Table::hidden)
                            .map(table -> names.getOrDefault(table.name(), ""))
                            .toList()));
            begin(zip, out, "xl/_rels/workbook.xml.rels");
            out.append(relations(all.size()));
            begin(zip, out, "_rels/.rels");
            out.append(ROOT);
            begin(zip, out, "[Content_Types].xml");
            out.append(types(all.size()));
            out.flush();
        }
        return names;
    }

    /** Begins a part with the words that all XML begins with. */
    static void begin(ZipOutputStream zip, Writer out, String part) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(part));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    }

    /** A sheet's name as spreadsheet programs allow it. */
    private static String name(String table, Map<String, String> taken) {
        String allowed = table.replaceAll("[\\[\\]:*?/\\\\]", "_");
        String cut = allowed.isEmpty() ? "Sheet1" : allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
        String name = cut;
        for (int i = 2; taken.containsValue(name); i++) {
            String end = "_" + i;
            name = cut.substring(0, Math.min(cut.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    private static void sheet(Table table, Writer out) throws IOException, Unreadable {
        out.append("<worksheet xmlns=\"" + MAIN + "\">");
        List<Integer> widths = widths(table);
        out.append(columns(widths));
        out.append("<sheetData>");
        try (Rows rows = table.rows()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                row(row, out);
            }
        }
        out.append("</sheetData>");
        List<Merge> merges = table.merges();
        if (!merges.isEmpty()) {
            out.append("<mergeCells count=\"" + merges.size() + "\">");
            for (Merge merge : merges) {
                out.append("<mergeCell ref=\"" + Letters.cell(merge.firstRow(), merge.firstColumn()) + ":"
                        + Letters.cell(merge.lastRow(), merge.lastColumn()) + "\"/>");
            }
            out.append("</mergeCells>");
        }
        out.append("</worksheet>");
    }

    private static List<Integer> widths(Table table) throws Unreadable {
        List<Integer> widths = new ArrayList<>();
        try (Rows rows = table.rows()) {
            Row row = rows.next();
            for (int i = 0; i < WIDTH_FROM && row != null; i++) {
                for (int column = 0; column < row.cells().size(); column++) {
                    while (widths.size() <= column) {
                        widths.add(NARROWEST);
                    }
                    int wide = width(row.cell(column).text()) + 2;
                    widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, wide)));
                }
                row = rows.next();
            }
        }
        return widths;
    }

    /** Columns of these widths, from the first on. */
    static String columns(List<Integer> widths) {
        StringBuilder columns = new StringBuilder();
        for (int i = 1; i <= widths.size(); i++) {
            columns.append(
                    "<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + widths.get(i - 1) + "\" customWidth=\"1\"/>");
        }
        return widths.isEmpty() ? "" : "<cols>" + columns + "</cols>";
    }

    /** How many lines a text takes in a cell of a width. */
    static int lines(String text, int width) {
        return Math.max(
                1, text.lines().mapToInt(line -> 1 + width(line) / width).sum());
    }

    /** How many lines a row takes whose cells have these widths. */
    static int lines(List<String> texts, List<Integer> widths) {
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            most = Math.max(most, lines(texts.get(i), widths.get(i)));
        }
        return most;
    }

    /** How wide a text is shown, in Latin letters. */
    static int width(String text) {
        return text.codePoints().map(c -> c > 0x2000 ? 2 : 1).sum();
    }

    private static void row(Row row, Writer out) throws IOException {
        out.append("<row r=\"" + row.number() + "\"" + (row.hidden() ? " hidden=\"1\"" : "") + ">");
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            if (!cell.isEmpty()) {
                out.append(cell(cell, Letters.cell(row.number(), column)));
            }
        }
        out.append("</row>");
    }

    private static String cell(Cell cell, String name) {
        return switch (cell.kind()) {
            case NUMBER -> cell.isFilledUp() ? InlineCell.of("", name, 1, cell.text()) : valued(name, "n", cell.text());
            case BOOLEAN -> valued(name, "b", cell.text().equals("TRUE") ? "1" : "0");
            case ERROR ->
                cell.text().startsWith("#") ? valued(name, "e", cell.text()) : InlineCell.of("", name, 1, cell.text());
            default -> InlineCell.of("", name, 1, cell.text());
        };
    }

    private static String valued(String name, String type, String value) {
        return "<c r=\"" + name + "\" t=\"" + type + "\"><v>" + Xml.escaped(value) + "</v></c>";
    }

    /** The part that lists sheets by name, some of them hidden. */
    static String workbook(List<String> names, List<String> hidden) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            sheets.append("<sheet name=\"" + Xml.escaped(names.get(i)) + "\" sheetId=\"" + (i + 1) + "\""
                    + (hidden.contains(names.get(i)) ? " state=\"hidden\"" : "") + " r:id=\"rId" + (i + 1) + "\"/>");
        }
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><bookViews><workbookView/></bookViews>"
                + "<sheets>" + sheets + "</sheets></workbook>";
    }

    static String relations(int sheets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        return relations + "<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + RELATIONS
                + "/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    static String types(int sheets) {
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
