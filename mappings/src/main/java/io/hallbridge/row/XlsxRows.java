package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an .xlsx sheet, pulled from its XML. Rows and cells stand where their {@code r} attribute says, so an empty
 * cell shifts nothing; without one they follow the row or cell before them.
 */
final class XlsxRows implements Rows {
    private final XmlCursor xml;
    private final XlsxCells cells;
    private final SourceFile file;
    private final CellLine line;
    private boolean inside;
    private boolean ended;
    private int number;

    XlsxRows(XmlCursor xml, XlsxCells cells, SourceFile file) {
        this.xml = xml;
        this.cells = cells;
        this.file = file;
        this.line = CellLine.unpacked(file);
    }

    @Override
    public @Nullable Row next() throws Unreadable {
        while (!ended && xml.next()) {
            if (inside && xml.isStart("row")) {
                return row();
            }
            if (xml.isStart("sheetData")) {
                inside = true;
            } else if (xml.isEnd("sheetData")) {
                ended = true;
                xml.drain();
            }
        }
        ended = true;
        return null;
    }

    @Override
    public void close() {
        xml.close();
    }

    private Row row() throws Unreadable {
        String written = xml.attribute("r");
        int next = written == null ? number + 1 : Letters.row(written);
        if (next < 0 || next > Letters.MOST_ROWS) {
            throw beyond(String.valueOf(written));
        }
        if (next <= number) {
            throw file.damaged("row " + next + " < " + number);
        }
        number = next;
        boolean hidden = xml.flag("hidden");
        readCells();
        return line.toRow(number, hidden);
    }

    private void readCells() throws Unreadable {
        int column = -1;
        while (xml.next() && xml.isStart()) {
            if (xml.name().equals("c")) {
                column = readCell(column + 1);
            } else {
                xml.skip();
            }
        }
    }

    private int readCell(int following) throws Unreadable {
        String reference = null;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (letter(xml.attributeName(i))) {
                case 'r' -> reference = xml.attributeValue(i);
                case 't' -> type = xml.attributeValue(i);
                case 's' -> style = Numbers.index(xml.attributeValue(i));
                default -> {}
            }
        }
        int column = reference == null ? following : Letters.column(reference);
        if (column < 0 || column >= Letters.MOST_COLUMNS) {
            throw beyond(reference == null ? Letters.of(column) + number : reference);
        }
        line.put(column, cells.read(xml, type, style));
        return column;
    }

    /** A name of one letter; a space for any other. */
    private static char letter(String name) {
        return name.length() == 1 ? name.charAt(0) : ' ';
    }

    private Unreadable beyond(String cell) {
        String shown = cell.length() > 20 ? cell.substring(0, 20) + "…" : cell;
        return file.refuse(RowRules.BEYOND_THE_SHEET, Map.of("cell", shown));
    }
}
