package io.hallbridge.samples.shapes;

import io.hallbridge.samples.FixedWorkbook;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook being written, with the few looks that its cells have. */
final class Book {
    private final Workbook workbook;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle line;
    private final CellStyle date;

    private Book(Workbook workbook) {
        this.workbook = workbook;
        this.title = workbook.createCellStyle();
        title.setFont(font(workbook, 16, true));
        title.setAlignment(HorizontalAlignment.CENTER);
        this.head = bordered(workbook, true);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.text = bordered(workbook, false);
        this.line = workbook.createCellStyle();
        line.setFont(font(workbook, 10, false));
        this.date = bordered(workbook, false);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    }

    static Book xlsx() {
        return new Book(new XSSFWorkbook());
    }

    static Book xls() {
        return new Book(new HSSFWorkbook());
    }

    private static Font font(Workbook workbook, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle bordered(Workbook workbook, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, 10, bold));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    Page page(String name) {
        return new Page(workbook.createSheet(name), this);
    }

    Workbook workbook() {
        return workbook;
    }

    CellStyle titleLook() {
        return title;
    }

    CellStyle headLook() {
        return head;
    }

    CellStyle textLook() {
        return text;
    }

    /** For words that stand alone in front: notes, signatures, chapters. */
    CellStyle lineLook() {
        return line;
    }

    CellStyle dateLook() {
        return date;
    }

    byte[] bytes() throws IOException {
        return FixedWorkbook.bytes(workbook);
    }
}
