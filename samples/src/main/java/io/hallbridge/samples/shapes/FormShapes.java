package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms: one item a sheet, labels beside and above their values. */
final class FormShapes {
    private FormShapes() {}

    static List<Shape> all() {
        return List.of(new Shape("form-item-a-sheet.xlsx", FormShapes::itemASheet));
    }

    private static byte[] itemASheet() throws IOException {
        Book book = Book.xlsx();
        book.page("填表说明").title("填表说明", 1).row("一、每个事项填一张表。").row("二、本工作簿内容全部虚构，仅作演示。");
        for (Item item : Item.of(16, 10)) {
            form(book.page("事项" + item.number() % 100), item);
        }
        form(book.page("空表"), null);
        return book.bytes();
    }

    private static void form(Page page, @Nullable Item item) {
        page.title("行政权力责任事项梳理表（内容虚构）", 4);
        page.row("填表单位（盖章）：" + Item.BUREAU, null, "填表时间：2026年11月20日");
        if (item == null) {
            page.row("职权名称", null, "职权类型：").row("实施编码", null, "基本编码").row("设定依据");
            page.row("＊实施 主体", null, "承办机构").row("法定时限\n（工作日）", null, "承诺时限（工作日）");
            page.row("责任事项").row("");
        } else {
            page.row("职权名称", item.name(), "职权类型：", item.type());
            page.row("实施编码", item.code(), "基本编码", item.catalogCode()).row("设定依据", item.basis());
            page.row("＊实施 主体", Item.BUREAU, "承办机构", item.number() % 4 == 0 ? null : item.office());
            page.row("法定时限\n（工作日）", item.statutoryDays(), "承诺时限（工作日）", item.promiseDays());
            page.row("责任事项").row("1.受理责任：公示条件。\n2.审查责任：提出意见。");
        }
        page.merge(4, 1, 4, 3).merge(7, 0, 7, 3).merge(8, 0, 8, 3);
        page.row("注：一个事项一张表，内容虚构。").merge(9, 0, 9, 3);
    }
}
