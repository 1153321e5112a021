package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one cell element of a sheet holds, by its type and style. */
final class XlsxCells {
    private final XlsxStyles styles;
    private final SharedStrings strings;
    private final SerialDates dates;
    private final SourceFile file;

    XlsxCells(XlsxStyles styles, SharedStrings strings, SerialDates dates, SourceFile file) {
        this.styles = styles;
        this.strings = strings;
        this.dates = dates;
        this.file = file;
    }

    /**
     * Reads from the start of a cell to its end.
     *
     * @param type the cell's type attribute, {@code n} where it has none
     */
    Cell read(XmlCursor xml, String type, int style) throws Unreadable {
        String value = null;
        String formula = null;
        while (xml.next() && xml.isStart()) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> value = XlsxText.read(xml);
                case "f" -> formula = xml.text();
                default -> xml.skip();
            }
        }
        if (formula != null && isUncomputed(value, type)) {
            return Cell.error("=" + formula);
        }
        return value == null ? Cell.EMPTY : cell(value, type, style);
    }

    /** A formula whose result is the empty text is stored as a text without a value; a number's always has one. */
    private static boolean isUncomputed(@Nullable String value, String type) {
        return !type.equals("str") && (value == null || value.isEmpty());
    }

    private Cell cell(String value, String type, int style) throws Unreadable {
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr" -> Cell.text(value);
            case "str" -> Cell.text(XlsxText.unescape(value));
            case "b" -> truth(value);
            case "e" -> Cell.error(value);
            case "d" -> date(value, style);
            default -> number(value, style);
        };
    }

    private Cell shared(String value) throws Unreadable {
        int index = Numbers.index(value);
        if (index < 0 || index >= strings.size()) {
            throw file.damaged("sharedStrings " + value);
        }
        try {
            return strings.cell(index);
        } catch (IOException e) {
            throw file.damaged("sharedStrings " + value, e);
        }
    }

    private Cell number(String value, int style) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        Cell plain = Numbers.cell(value);
        NumberFormat format = styles.format(style);
        return format == NumberFormat.PLAIN || plain.kind() == CellKind.ERROR
                ? plain
                : dates.cell(Numbers.value(value), format, plain);
    }

    private static Cell truth(String value) {
        return switch (value.strip()) {
            case "1", "true" -> Cell.TRUE;
            case "0", "false" -> Cell.FALSE;
            default -> Cell.error(value);
        };
    }

    /** Strict workbooks write dates as ISO text, always with a time; the style says whether it is shown. */
    private Cell date(String value, int style) {
        String moment = value.strip().replaceFirst("Z$", "");
        try {
            boolean withTime = styles.format(style).shows() == NumberFormat.Shows.DATE_TIME;
            return Cell.date(SerialDates.iso(LocalDateTime.parse(moment), withTime));
        } catch (DateTimeException e) {
            return moment.isEmpty() ? Cell.EMPTY : Cell.date(moment);
        }
    }
}
