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
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What any file of tables shows, as a plain .xlsx: values, merged cells and widths; every text stays a text. */
final class PlainWorkbook {
    private static final int WIDTH_FROM = 200;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 50;
    private static final int LONGEST_NAME = 31;

    private PlainWorkbook() {}

    /** Writes the shown and hidden tables of a file; gives the sheets' names by the tables' names. */
    static Map<String, String> write(Tables tables, Path target) throws IOException, Unreadable {
        Map<String, String> names = new LinkedHashMap<>();
        try (PlainPackage parts = new PlainPackage(Files.newOutputStream(target))) {
            List<Table> all = tables.all();
            for (int i = 0; i < all.size(); i++) {
                names.put(all.get(i).name(), name(all.get(i).name(), names));
                sheet(all.get(i), parts.begin(PlainPackage.sheet(i + 1)));
            }
            parts.begin(PlainPackage.STYLES_PART).append(PlainPackage.STYLES);
            parts.finish(
                    all.stream()
                            .map(table -> names.getOrDefault(table.name(), ""))
                            .toList(),
                    all.stream()
                            .filter(Table::hidden)
                            .map(table -> names.getOrDefault(table.name(), ""))
                            .toList());
        }
        return names;
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
        out.append("<worksheet xmlns=\"" + PlainPackage.MAIN + "\">");
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
        if (text.indexOf('\n') < 0) {
            return 1 + width(text) / width;
        }
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
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += Character.isLowSurrogate(c) ? 0 : c > 0x2000 ? 2 : 1;
        }
        return width;
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
}
