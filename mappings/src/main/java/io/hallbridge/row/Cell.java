package io.hallbridge.row;

/**
 * One cell as the source holds it: its text, and what the source says it is.
 *
 * <p>Text is never trimmed or cleaned. A number is a plain decimal as a spreadsheet shows it ({@code 20}, {@code 0.5});
 * from 10<sup>15</sup> on it stays as the file holds it ({@code 1.1522601E+17}), because a spreadsheet keeps 15 digits
 * and the rest of a code is lost. A date is {@code 2026-11-23} or {@code 2026-11-23T08:30:00}, a time of day without a
 * date {@code 08:30:00}, a truth value {@code TRUE} or {@code FALSE}, an error {@code #REF!}.
 *
 * @param text what the cell holds; empty only where the kind is {@code EMPTY}
 * @param kind what the source says it is
 */
public record Cell(String text, CellKind kind) {
    public static final Cell EMPTY = new Cell("", CellKind.EMPTY);
    static final Cell TRUE = new Cell("TRUE", CellKind.BOOLEAN);
    static final Cell FALSE = new Cell("FALSE", CellKind.BOOLEAN);

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, CellKind.TEXT);
    }

    static Cell number(String text) {
        return new Cell(text, CellKind.NUMBER);
    }

    static Cell date(String text) {
        return new Cell(text, CellKind.DATE);
    }

    static Cell of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Cell error(String text) {
        return new Cell(text, CellKind.ERROR);
    }

    public boolean isEmpty() {
        return kind == CellKind.EMPTY;
    }
}
