package io.hallbridge.workbook;

/** Cells by letters and numbers, as spreadsheets call them. */
final class Cells {
    private static final int LETTERS = 26;

    private Cells() {}

    /** The place of a column from 0: {@code A} is 0, {@code AA} is 26. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    /** The letters of a column from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** A cell by its name: {@code E17}. */
    static String name(int row, int column) {
        return letters(column) + row;
    }

    /** The column of a cell's name: of {@code E17} that is 4. */
    static int columnOf(String cell) {
        int end = 0;
        while (end < cell.length() && Character.isLetter(cell.charAt(end))) {
            end++;
        }
        return column(cell.substring(0, end));
    }
}
