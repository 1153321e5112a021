package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.List;

/** Headers: how their titles are written, over how many rows, and two that cannot be taken. */
final class HeaderShapes {
    private HeaderShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("header-dressed.xlsx", HeaderShapes::dressed),
                new Shape("header-english.xlsx", HeaderShapes::english),
                new Shape("header-one-row.xlsx", HeaderShapes::oneRow),
                new Shape("header-two-rows.xlsx", HeaderShapes::twoRows),
                new Shape("header-three-rows.xlsx", HeaderShapes::threeRows),
                new Shape("header-two-places.xlsx", HeaderShapes::twoPlaces),
                new Shape("header-column-missing.xlsx", HeaderShapes::columnMissing));
    }

    /** Stars, odd spaces, line feeds, colons, full width, and words in brackets that mean nothing. */
    private static byte[] dressed() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, Powers.TITLES.size());
        page.head(
                "序 号",
                "＊事项　名称",
                "权力\n类型 *",
                "实施编码（31位）",
                "基 本 编 码：",
                "设定依据\n（法律、法规、规章）",
                "实施主体（盖章单位）",
                "\u00A0承办机构 ",
                "法定时限(工作日)",
                "承诺时限\n（ 工 作 日 ）");
        Item.of(1, 10).forEach(item -> page.row(Powers.row(item)));
        return book.bytes();
    }

    private static byte[] english() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("Powers").title("Kaili example bureau: list of powers (all invented)", 9);
        page.head(
                "No.",
                "Item name",
                "Item type",
                "IMPLEMENTATION CODE",
                "Basic code",
                "Legal basis",
                "Department",
                "Statutory limit (working days)",
                "Promised limit (working days)");
        for (Item item : Item.of(2, 10)) {
            page.row(
                    item.number() % 100,
                    item.name(),
                    List.of("licence", "Confirmation", "inspection", "award", "other")
                            .get((item.number() - 201) % 5),
                    item.code(),
                    item.catalogCode(),
                    item.basis(),
                    Item.BUREAU,
                    item.statutoryDays(),
                    item.promiseDays());
        }
        return book.bytes();
    }

    /** No title above, and other words for the same columns. */
    private static byte[] oneRow() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("Sheet1")
                .head("编号", "职权名称", "职权类型", "实施编码", "基本编码", "实施依据", "责任主体", "责任科室", "法定期限", "承诺期限", "备注");
        for (Item item : Item.of(3, 10)) {
            page.row(Powers.row(item));
            page.cell(page.next() - 1, 10).setCellValue("内容虚构");
        }
        return book.bytes();
    }

    /** Groups over their columns, single titles merged down. */
    private static byte[] twoRows() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 12);
        page.head("序号", "事项名称", "权力类型", "编码", null, "设定依据", "实施主体", "承办机构", "法定办结时限", null, "承诺办结时限", null);
        page.head(null, null, null, "实施编码", "基本编码", null, null, null, "数值", "单位", "数值", "单位");
        page.mergeUp(0, 2).mergeUp(5, 7);
        page.merge(1, 3, 1, 4).merge(1, 8, 1, 9).merge(1, 10, 1, 11);
        for (Item item : Item.of(4, 10)) {
            String unit = item.number() % 2 == 0 ? "自然日" : "工作日";
            page.row(
                    item.number() % 100,
                    item.name(),
                    item.type(),
                    item.code(),
                    item.catalogCode(),
                    item.basis(),
                    Item.BUREAU,
                    item.office(),
                    item.statutoryDays(),
                    unit,
                    item.promiseDays(),
                    unit);
        }
        return book.bytes();
    }

    /** Groups of groups, as national forms have them. */
    private static byte[] threeRows() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 11);
        page.head("序号", "基本信息", null, null, null, null, null, "办理时限", null, null, null);
        page.head(null, "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "法定", null, "承诺", null);
        page.head(null, null, null, null, null, null, null, "数值", "单位", "数值", "单位");
        page.merge(1, 0, 3, 0)
                .merge(1, 1, 1, 6)
                .merge(1, 7, 1, 10)
                .merge(2, 7, 2, 8)
                .merge(2, 9, 2, 10);
        page.mergeUp(1, 6);
        for (Item item : Item.of(5, 10)) {
            page.row(
                    item.number() % 100,
                    item.name(),
                    item.type(),
                    item.code(),
                    item.catalogCode(),
                    item.basis(),
                    Item.BUREAU,
                    item.statutoryDays(),
                    "工作日",
                    item.promiseDays(),
                    "工作日");
        }
        return book.bytes();
    }

    /** Two tables on one sheet, with their columns in different orders: neither is more the header than the other. */
    private static byte[] twoPlaces() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Item.of(6, 6).forEach(item -> page.row(Powers.row(item)));
        page.skip(1);
        page.head("序号", "实施编码", "基本编码", "事项名称", "权力类型", "设定依据", "实施主体", "承办机构", "法定时限（工作日）", "承诺时限（工作日）");
        for (Item item : Item.of(6, 12).subList(6, 12)) {
            page.row(
                    item.number() % 100,
                    item.code(),
                    item.catalogCode(),
                    item.name(),
                    item.type(),
                    item.basis(),
                    Item.BUREAU,
                    item.office(),
                    item.statutoryDays(),
                    item.promiseDays());
        }
        return book.bytes();
    }

    /** The code's column is called otherwise, and one column that no document must have is missing. */
    private static byte[] columnMissing() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 9);
        page.head("序号", "事项名称", "权力类型", "实施编号", "基本编码", "设定依据", "实施主体", "法定时限（工作日）", "承诺时限（工作日）");
        for (Item item : Item.of(7, 10)) {
            page.row(
                    item.number() % 100,
                    item.name(),
                    item.type(),
                    item.code(),
                    item.catalogCode(),
                    item.basis(),
                    Item.BUREAU,
                    item.statutoryDays(),
                    item.promiseDays());
        }
        return book.bytes();
    }
}
