package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.List;

/** Rows: those that are no items, merged and blank cells, what is hidden, gaps, and the same key again. */
final class RowShapes {
    private RowShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("row-no-items.xlsx", RowShapes::noItems),
                new Shape("row-merged.xlsx", RowShapes::merged),
                new Shape("row-hidden.xlsx", RowShapes::hidden),
                new Shape("row-gaps.xlsx", RowShapes::gaps),
                new Shape("row-same-key.xlsx", RowShapes::sameKey));
    }

    /** Titles, chapters, column numbers, subtotals, the header of the next page, blank rows, a note, signatures. */
    private static byte[] noItems() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 10);
        page.row("填报单位：" + Item.BUREAU, null, null, null, null, null, null, "单位：项")
                .skip(1);
        page.head(Powers.TITLES).row("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        List<Item> items = Item.of(11, 9);
        page.row("一、审批类");
        items.subList(0, 3).forEach(item -> page.row(Powers.row(item)));
        page.row("小计", "3 项").skip(1);
        page.title(Powers.TITLE, 10).head(Powers.TITLES).row("（二）监管类");
        items.subList(3, 9).forEach(item -> page.row(Powers.row(item)));
        page.row("小计", "6 项").row("合计", 9).row(" ", "　");
        page.row(Powers.NOTE);
        page.row("填表人：（签字）", null, null, "审核人：", null, null, "填表时间：2026年11月20日");
        page.row("单位负责人（盖章）：");
        return book.bytes();
    }

    /** A bureau merged over its rows goes for each of them; a cell left blank is blank. */
    private static byte[] merged() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        for (Item item : Item.of(12, 12)) {
            int at = (item.number() - 1) % 4;
            page.row(Powers.row(
                    item,
                    Powers.SUBJECT,
                    at == 0 ? "凯里市示例" + item.number() % 100 + "局（虚构）" : null,
                    Powers.OFFICE,
                    at == 0 ? "审批科" : null));
        }
        page.merge(2, Powers.SUBJECT, 5, Powers.SUBJECT).merge(6, Powers.SUBJECT, 9, Powers.SUBJECT);
        page.merge(2, Powers.OFFICE, 5, Powers.OFFICE);
        return book.bytes();
    }

    /** Rows filtered away, a hidden column that is read, a hidden sheet and one that no menu shows. */
    private static byte[] hidden() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Item.of(13, 12).forEach(item -> page.row(Powers.row(item)));
        page.sheet().getRow(5).setZeroHeight(true);
        page.sheet().getRow(6).setZeroHeight(true);
        page.sheet().setColumnHidden(Powers.OFFICE, true);
        Page old = Powers.page(book, "去年底稿");
        Item.of(13, 3).forEach(item -> old.row(Powers.row(item, Powers.NAME, item.name() + "（旧）")));
        book.page("字典").row("行政许可").row("行政确认");
        book.workbook().setSheetHidden(1, true);
        book.workbook().setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        return book.bytes();
    }

    /** Cells and whole rows that the file does not hold at all: nothing moves to the left or up. */
    private static byte[] gaps() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").skip(2);
        page.head(null, "事项名称", null, "实施编码", "基本编码", null, "权力类型", "设定依据", "承办机构", "实施主体", null, "承诺时限（工作日）");
        for (Item item : Item.of(14, 10)) {
            boolean some = item.number() % 2 == 0;
            page.skip(item.number() % 5 == 0 ? 3 : 0);
            page.row(
                    null,
                    item.name(),
                    null,
                    item.code(),
                    item.catalogCode(),
                    null,
                    item.type(),
                    item.basis(),
                    some ? item.office() : null,
                    Item.BUREAU,
                    null,
                    some ? null : item.promiseDays());
        }
        return book.bytes();
    }

    /** One item twice as it is, another twice with different words. */
    private static byte[] sameKey() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        List<Item> items = Item.of(15, 10);
        items.forEach(item -> page.row(Powers.row(item)));
        page.row(Powers.row(items.get(2)));
        page.row(Powers.row(items.get(6), Powers.NAME, items.get(6).name() + "（修订）"));
        return book.bytes();
    }
}
