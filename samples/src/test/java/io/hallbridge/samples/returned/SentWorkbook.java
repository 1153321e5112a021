package io.hallbridge.samples.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list as an invented department sent it: a title, merged cells, a total, a note, and five faults. */
final class SentWorkbook {
    private static final String BODY = "11522601MB0X00019Q";
    private static final List<String> HEADER = List.of(
            "序号",
            "事项名称",
            "权力类型",
            "实施编码",
            "基本编码",
            "设定依据",
            "权力来源",
            "实施主体",
            "实施主体编码",
            "承办机构",
            "法定时限\n（工作日）",
            "承诺时限\n（工作日）",
            "服务对象",
            "责任事项",
            "追责情形",
            "咨询电话",
            "监督投诉电话");
    private static final int[] WIDTHS = {6, 26, 12, 36, 16, 24, 14, 22, 22, 12, 10, 10, 20, 24, 22, 15, 15};

    private SentWorkbook() {}

    static void write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("权责清单");
            head(sheet);
            int row = 2;
            line(sheet, row++, "示例道路客运站经营许可", "行政许可", 1, 20, 10, "0855-0000011", "0855-0000012");
            line(sheet, row++, "示例客运班线经营许可", "行政许可类", 2, 20, 10, "0855-0000011", "0855-0000012");
            line(sheet, row++, "示例货运车辆核定许可", "行政许可", 3, 10, 15, "0855-0000011", "0855-0000012");
            line(sheet, row++, "示例公路涉路施工许可", "行政许可", 4, 20, 8, "0855-0000011", "0855-0000012");
            line(sheet, row++, "", "行政许可", 5, 20, 5, "0855-0000011", "0855-0000012");
            line(sheet, row++, "示例机动车驾驶培训许可", "行政许可", 6, 20, 5, "0855-0000011", "0855-0000011");
            sheet.getRow(7).getCell(3).setCellValue(BODY + "4" + "52018800007");
            sheet.createRow(row).createCell(0).setCellValue("合计");
            sheet.getRow(row++).createCell(1).setCellValue(6);
            sheet.createRow(row).createCell(0).setCellValue("注：本表内容全部虚构，仅作演示。");
            book.write(out);
        }
    }

    private static void head(Sheet sheet) {
        XSSFWorkbook book = (XSSFWorkbook) sheet.getWorkbook();
        CellStyle title = book.createCellStyle();
        Font large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title.setFont(large);
        title.setAlignment(HorizontalAlignment.CENTER);
        sheet.createRow(0).createCell(0).setCellValue("示例市交通运输局权责清单（内容虚构）");
        sheet.getRow(0).getCell(0).setCellStyle(title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADER.size() - 1));
        Row row = sheet.createRow(1);
        for (int column = 0; column < HEADER.size(); column++) {
            row.createCell(column).setCellValue(HEADER.get(column));
            row.getCell(column).setCellStyle(heading(book));
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(2, 2);
    }

    private static CellStyle heading(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static void line(
            Sheet sheet,
            int at,
            String name,
            String type,
            int number,
            int statutory,
            int promise,
            String ask,
            String tell) {
        Row row = sheet.createRow(at);
        String catalog = "5201880%05d".formatted(number);
        Object[] cells = {
            at - 1,
            name,
            type,
            BODY + "4" + catalog,
            catalog,
            "《示例道路运输条例（虚构）》第" + number + "条",
            "法定本级行使",
            "示例市交通运输局（虚构）",
            BODY,
            "审批科",
            statutory,
            promise,
            "自然人、企业法人",
            "受理、审查、决定、送达",
            "不依法受理的",
            ask,
            tell
        };
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Integer count) {
                row.createCell(column).setCellValue(count);
            } else {
                row.createCell(column).setCellValue((String) cells[column]);
            }
        }
    }
}
