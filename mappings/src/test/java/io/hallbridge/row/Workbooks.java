package io.hallbridge.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Workbooks written by Apache POI, the second opinion. */
final class Workbooks {
    private Workbooks() {}

    static void fill(Workbook book, List<? extends List<? extends @Nullable Object>> table) {
        Sheet sheet = book.createSheet("权责清单");
        CellStyle day = style(book, "yyyy-mm-dd");
        for (int r = 0; r < table.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < table.get(r).size(); c++) {
                Object value = table.get(r).get(c);
                if (value != null) {
                    put(row.createCell(c), value, day);
                }
            }
        }
    }

    static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    static Path save(Workbook book, Path file) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static void put(Cell cell, Object value, CellStyle day) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
