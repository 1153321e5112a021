package io.hallbridge.samples.kaili;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a sheet look: plain office style, thin borders, a tinted header. */
final class Looks {
    private final CellStyle title;
    private final CellStyle line;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle middle;

    Looks(Workbook workbook) {
        title = workbook.createCellStyle();
        title.setFont(font(workbook, "方正小标宋简体", 18, false));
        title.setAlignment(HorizontalAlignment.CENTER);
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        line = workbook.createCellStyle();
        line.setFont(font(workbook, "仿宋", 11, false));
        head = bordered(workbook, font(workbook, "黑体", 10, true));
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setAlignment(HorizontalAlignment.CENTER);
        Font plain = font(workbook, "宋体", 10, false);
        text = bordered(workbook, plain);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        middle = bordered(workbook, plain);
        middle.setAlignment(HorizontalAlignment.CENTER);
    }

    private static Font font(Workbook workbook, String name, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle bordered(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle line() {
        return line;
    }

    CellStyle head() {
        return head;
    }

    CellStyle text() {
        return text;
    }

    CellStyle middle() {
        return middle;
    }
}
