package io.hallbridge.samples.shapes;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet being written from the top down. */
final class Page {
    /** In half-width letters; longer texts go on in a second line. */
    private static final int WIDEST = 36;

    private static final int POINTS_A_LINE = 14;

    private final Sheet sheet;
    private final Book book;
    private int next;

    Page(Sheet sheet, Book book) {
        this.sheet = sheet;
        this.book = book;
        sheet.setDefaultColumnWidth(5);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** A line in large letters across some columns. */
    Page title(String words, int columns) {
        Row row = sheet.createRow(next++);
        Cell cell = row.createCell(0);
        cell.setCellStyle(book.titleLook());
        cell.setCellValue(words);
        return columns > 1 ? merge(row.getRowNum(), 0, row.getRowNum(), columns - 1) : this;
    }

    /** A row of column titles; null leaves a cell out. */
    Page head(@Nullable Object... titles) {
        return line(book.headLook(), titles);
    }

    Page head(List<String> titles) {
        return head(titles.toArray());
    }

    /** A row of texts, numbers, truths, days and rich texts; null leaves a cell out. */
    Page row(@Nullable Object... values) {
        return line(book.textLook(), values);
    }

    Page row(List<? extends @Nullable Object> values) {
        return row(values.toArray());
    }

    private Page line(CellStyle look, @Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            put(row, column, values[column], look);
        }
        fit(row, values);
        return this;
    }

    private void put(Row row, int column, @Nullable Object value, CellStyle look) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(look);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(book.dateLook());
        } else if (value instanceof RichTextString rich) {
            cell.setCellValue(rich);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Makes columns as wide as their texts and rows as high; words that stand alone in front run on to the right. */
    private void fit(Row row, @Nullable Object... values) {
        boolean alone = values.length < 2 || values[1] == null;
        if (alone && values.length > 0 && values[0] instanceof String) {
            row.getCell(0).setCellStyle(book.lineLook());
        }
        int lines = 1;
        for (int column = 0; column < values.length; column++) {
            List<String> text = String.valueOf(values[column]).lines().toList();
            lines = Math.max(lines, text.size());
            if (values[column] != null && !(column == 0 && alone)) {
                for (String line : text) {
                    widen(column, line);
                }
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(lines * POINTS_A_LINE);
        }
    }

    private void widen(int column, String line) {
        int letters = line.chars().map(c -> c < 128 ? 1 : 2).sum();
        int wanted = (Math.min(letters, WIDEST) + 2) * 256;
        sheet.setColumnWidth(column, Math.max(wanted, sheet.getColumnWidth(column)));
    }

    /** Leaves rows out. */
    Page skip(int rows) {
        next += rows;
        return this;
    }

    /** Merges cells, rows and columns counted from 0. */
    Page merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    /** Merges the row written last with the row above it, in some columns. */
    Page mergeUp(int firstColumn, int lastColumn) {
        for (int column = firstColumn; column <= lastColumn; column++) {
            merge(next - 2, column, next - 1, column);
        }
        return this;
    }

    /** The number of the next row, from 0. */
    int next() {
        return next;
    }

    /** A cell written already, row and column counted from 0. */
    Cell cell(int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    Sheet sheet() {
        return sheet;
    }
}
