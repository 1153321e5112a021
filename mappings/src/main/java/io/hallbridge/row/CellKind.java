package io.hallbridge.row;

/**
 * What a source says a cell holds.
 *
 * <p>{@code ERROR} is a value that is there but cannot be taken: an error value ({@code #REF!}), a formula whose result
 * was never stored (its text is the formula, {@code =A1+B1}), or bytes where text was expected.
 */
public enum CellKind {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR
}
