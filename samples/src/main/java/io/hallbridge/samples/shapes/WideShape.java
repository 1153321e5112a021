package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of 225 columns as a province sends it: the main item's columns, whether it has sub-items, then a sub-item's
 * columns in the same row, so that the main item stands again before each of its sub-items.
 */
final class WideShape {
    private static final int MAIN = 113;
    private static final int SUB = 89;
    private static final int REST = 22;

    private static final List<String> ITEM = List.of("事项名称", "事项类型", "实施编码", "基本编码", "设定依据", "实施主体", "承办机构");
    private static final List<String> AUDIENCES = List.of("自然人", "企业法人", "事业法人", "社会组织法人", "其他组织");
    private static final List<String> FORMS = List.of("窗口办理", "网上办理", "移动端办理", "快递申请");

    private WideShape() {}

    static List<Shape> all() {
        return List.of(new Shape("header-wide.xlsx", WideShape::wide));
    }

    private static byte[] wide() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("事项库导出（内容虚构）");
        page.head(groups().toArray()).head(titles());
        page.merge(0, 0, 0, MAIN - 1).merge(0, MAIN, 1, MAIN);
        page.merge(0, MAIN + 1, 0, MAIN + SUB).merge(0, MAIN + SUB + 1, 0, MAIN + SUB + REST);
        for (Item main : Item.of(8, 4)) {
            List<Item> subs = main.number() % 2 == 0 ? List.of() : Item.of(80 + main.number() % 100, 4);
            if (subs.isEmpty()) {
                page.row(row(main, null));
            }
            subs.forEach(sub -> page.row(row(main, sub)));
        }
        // Somebody corrected one of the repeated main items only.
        page.cell(4, ITEM.indexOf("承办机构")).setCellValue("改过的科");
        return book.bytes();
    }

    private static List<@Nullable String> groups() {
        List<@Nullable String> groups = new ArrayList<>(Collections.nCopies(MAIN + SUB + REST + 1, null));
        groups.set(0, "主项信息");
        groups.set(MAIN, "有子项");
        groups.set(MAIN + 1, "子项信息");
        groups.set(MAIN + SUB + 1, "其他信息");
        return groups;
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>(numbered(MAIN));
        titles.add("");
        titles.addAll(numbered(SUB));
        for (int i = 1; i <= REST; i++) {
            titles.add("扩展项" + i);
        }
        return titles;
    }

    private static List<String> numbered(int count) {
        List<String> titles = new ArrayList<>(ITEM);
        titles.addAll(AUDIENCES);
        titles.addAll(FORMS);
        while (titles.size() < count) {
            titles.add("预留" + (titles.size() + 1));
        }
        return titles;
    }

    private static List<@Nullable Object> row(Item main, @Nullable Item sub) {
        List<@Nullable Object> row = new ArrayList<>(item(main, MAIN));
        row.add(sub == null ? "否" : "是");
        row.addAll(sub == null ? Collections.nCopies(SUB, null) : item(sub, SUB));
        row.add(sub == null ? 1 : "一");
        return row;
    }

    private static List<@Nullable Object> item(Item item, int width) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                item.name(), item.type(), item.code(), item.catalogCode(), item.basis(), Item.BUREAU, item.office()));
        for (int i = 0; i < AUDIENCES.size() + FORMS.size(); i++) {
            cells.add((item.number() + i) % 3 == 0 ? "√" : null);
        }
        cells.addAll(Collections.nCopies(width - cells.size(), null));
        return cells;
    }
}
