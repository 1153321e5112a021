package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Cells that hold more than a plain value: formulas, error values, texts in several fonts. */
final class CellShapes {
    private CellShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("cell-formulas.xlsx", CellShapes::formulas),
                new Shape("cell-errors.xlsx", CellShapes::errors),
                new Shape("cell-rich-text.xlsx", CellShapes::richText));
    }

    /** Codes put together, names looked up, limits added: what the spreadsheet program last stored is read. */
    private static byte[] formulas() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Page words = book.page("字典").row("代码", "类型");
        words.row("01", "行政许可").row("07", "行政确认").row("06", "行政检查");
        words.row("08", "行政奖励").row("10", "其他行政权力");
        for (Item item : Item.of(23, 10)) {
            page.row(Powers.row(item, Powers.NAME, "", Powers.TYPE, "", Powers.CODE, "", Powers.PROMISE, ""));
            int row = page.next();
            page.cell(row - 1, Powers.NAME).setCellFormula("CONCATENATE(\"示例\",\"事项\",A" + row + ")");
            page.cell(row - 1, Powers.TYPE).setCellFormula("VLOOKUP(MID(E" + row + ",3,2),字典!A:B,2,FALSE)");
            page.cell(row - 1, Powers.CODE).setCellFormula("\"" + Item.BODY + "4\"&E" + row);
            page.cell(row - 1, Powers.PROMISE).setCellFormula("I" + row + "-5");
        }
        book.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book.bytes();
    }

    /** Error values, and a formula that no program has computed yet. */
    private static byte[] errors() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Item.of(24, 10).forEach(item -> page.row(Powers.row(item)));
        page.cell(3, Powers.NAME).setCellErrorValue(FormulaError.NA.getCode());
        page.cell(4, Powers.OFFICE).setCellErrorValue(FormulaError.REF.getCode());
        page.cell(5, Powers.PROMISE).setCellErrorValue(FormulaError.DIV0.getCode());
        page.cell(6, Powers.CODE).setCellErrorValue(FormulaError.VALUE.getCode());
        page.cell(7, Powers.TYPE).setCellErrorValue(FormulaError.NAME.getCode());
        page.cell(8, Powers.BASIS).setBlank();
        page.cell(8, Powers.BASIS).setCellFormula("CONCATENATE(\"《示例条例（虚构）》\",A9)");
        return book.bytes();
    }

    /** Red words, bold words, a line feed within: one text. */
    private static byte[] richText() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Font red = book.workbook().createFont();
        red.setColor(Font.COLOR_RED);
        Font bold = book.workbook().createFont();
        bold.setBold(true);
        for (Item item : Item.of(25, 10)) {
            RichTextString name = new XSSFRichTextString(item.name());
            name.applyFont(0, 2, red);
            name.applyFont(2, 4, bold);
            RichTextString basis = new XSSFRichTextString("1. " + item.basis() + "\n2. 《示例办法（虚构）》");
            basis.applyFont(3, 9, bold);
            page.row(Powers.row(item, Powers.NAME, name, Powers.BASIS, basis));
        }
        return book.bytes();
    }
}
