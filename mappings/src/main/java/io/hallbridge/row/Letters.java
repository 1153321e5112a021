package io.hallbridge.row;

/** Columns and cells as spreadsheets name them: {@code A} is column 0, {@code AB17} is column 27 of row 17. */
public final class Letters {
    /** The last row a sheet can have. */
    static final int MOST_ROWS = 1_048_576;

    /** How many columns a sheet can have; the last is XFD. */
    static final int MOST_COLUMNS = 16_384;

    private Letters() {}

    /** The letters of a column counted from 0. */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** A cell by its name: {@code E17}; the row counts from 1, the column from 0. */
    public static String cell(int row, int column) {
        return of(column) + row;
    }

    /** The column, from 0, of letters alone or of a whole cell reference; -1 where it starts with no letter or is beyond any sheet. */
    public static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at)) && column <= MOST_COLUMNS) {
            column = column * 26 + (reference.charAt(at++) & 0x1f);
        }
        return at == 0 || column > MOST_COLUMNS ? -1 : column - 1;
    }

    /** The row of a cell reference; -1 where it names none or one beyond any sheet. */
    public static int row(String reference) {
        int at = 0;
        while (at < reference.length() && !isDigit(reference.charAt(at))) {
            at++;
        }
        int row = 0;
        while (at < reference.length() && isDigit(reference.charAt(at)) && row <= MOST_ROWS) {
            row = row * 10 + reference.charAt(at++) - '0';
        }
        return row == 0 || row > MOST_ROWS || at < reference.length() ? -1 : row;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
