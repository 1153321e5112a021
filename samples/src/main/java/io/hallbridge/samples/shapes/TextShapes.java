package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.List;

/** Texts with dirt: words for nothing, marks of web pages, characters that show nothing, full width. */
final class TextShapes {
    private TextShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("text-placeholders.xlsx", TextShapes::placeholders),
                new Shape("text-web.xlsx", TextShapes::web),
                new Shape("text-invisible.xlsx", TextShapes::invisible));
    }

    /** Every word for nothing in columns that may be empty; one in a column that may not. */
    private static byte[] placeholders() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        List<String> offices = List.of("无", "-", "暂无", "--", "/", "NULL", "不涉及", "——", "　", "无。", "N/A", "nan");
        List<String> limits = List.of("无", "-", "500", "99999", "不限", "/", "即办", "当场办结", "5 工作日", "五个工作日", "３", "无期限");
        List<Item> items = Item.of(26, offices.size());
        for (int i = 0; i < items.size(); i++) {
            page.row(Powers.row(items.get(i), Powers.OFFICE, offices.get(i), Powers.PROMISE, limits.get(i)));
        }
        page.row(Powers.row(Item.of(26, 13).get(12), Powers.NAME, "/"));
        return book.bytes();
    }

    /** Entities escaped once and several times, breaks, tabs, the ^ that an importer wrote. */
    private static byte[] web() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        List<String> names = List.of(
                "示例许可&amp;登记",
                "示例许可&amp;amp;变更",
                "示例&nbsp;许可&nbsp;",
                "示例&ldquo;双随机&rdquo;检查",
                "示例&#20973;证登记",
                "示例&#x51ed;证注销",
                "示例<br>许可",
                "\t示例许可\t补办",
                "示例许可 A&B",
                "示例小于&lt;5吨登记");
        List<Item> items = Item.of(27, names.size());
        for (int i = 0; i < items.size(); i++) {
            String basis = "《示例条例（虚构）》<br/>第一条<BR>第二条&lt;br&gt;第三条";
            page.row(Powers.row(items.get(i), Powers.NAME, names.get(i), Powers.BASIS, basis));
        }
        return book.bytes();
    }

    /** Zero-width and control characters, no-break and full-width spaces, full-width digits in codes and limits. */
    private static byte[] invisible() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        List<Item> items = Item.of(28, 10);
        for (Item item : items) {
            page.row(Powers.row(item));
        }
        put(page, 2, Powers.NAME, "\uFEFF" + items.get(0).name());
        put(page, 3, Powers.NAME, "示例\u200B公共\u200D场所\u2060许可");
        put(page, 4, Powers.NAME, "_x0007_示例_x001F_摊位\u0090确认");
        put(page, 5, Powers.NAME, "\u00A0示例\u00A0优待证　发放　");
        put(page, 6, Powers.NAME, "示例校车（ＡＢ类）使用许可");
        put(page, 7, Powers.CODE, wide(items.get(5).code()));
        put(page, 8, Powers.CODE, " " + items.get(6).code().replaceAll("(.{6})", "$1 "));
        put(page, 9, Powers.CATALOG, wide(items.get(7).catalogCode()));
        put(page, 10, Powers.PROMISE, "５个工作日");
        put(page, 11, Powers.TYPE, "其他\u200B行政权力　");
        return book.bytes();
    }

    private static void put(Page page, int row, int column, String text) {
        page.cell(row, column).setCellValue(text);
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
