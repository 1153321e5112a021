package io.hallbridge.row;

/**
 * One cell as the source shows it: its text, what the source says it is, and what it holds underneath.
 *
 * <p>Text is never trimmed or cleaned. A number is a plain decimal as a spreadsheet shows it ({@code 20}, {@code 0.5});
 * from 10<sup>15</sup> on it stays as the file holds it ({@code 1.1522601E+17}), because a spreadsheet keeps 15 digits
 * and the rest of a code is lost. A number whose format fills it up with zeros is the text that a person sees
 * ({@code 005226}), and holds {@code 5226}. A date is {@code 2026-11-23} or {@code 2026-11-23T08:30:00}, a time of day
 * without a date {@code 08:30:00}, a truth value {@code TRUE} or {@code FALSE}, an error {@code #REF!}.
 *
 * @param text what the cell shows; empty only where the kind is {@code EMPTY}
 * @param kind what the source says it is
 * @param held the number under a text that a format filled up; everywhere else the text itself
 */
public record Cell(String text, CellKind kind, String held) {
    public static final Cell EMPTY = new Cell("", CellKind.EMPTY);
    static final Cell TRUE = new Cell("TRUE", CellKind.BOOLEAN);
    static final Cell FALSE = new Cell("FALSE", CellKind.BOOLEAN);

    /** A cell that holds what it shows. */
    public Cell(String text, CellKind kind) {
        this(text, kind, text);
    }

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, CellKind.TEXT);
    }

    static Cell number(String text) {
        return new Cell(text, CellKind.NUMBER);
    }

    /** A number that its format fills up with zeros. */
    static Cell filled(String shown, String number) {
        return new Cell(shown, CellKind.NUMBER, number);
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

    /** Whether a format shows the number with zeros that it does not hold. */
    public boolean isFilledUp() {
        return !text.equals(held);
    }
}
