package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values of one item: tick marks, separators, and the four places where materials stand. */
final class ListShapes {
    private static final List<String> PAPERS = List.of("申请表", "身份证明", "场地证明", "健康证明", "委托书");
    private static final List<String> NEEDS = List.of("必要", "非必要", "容缺");

    private ListShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("list-ticks.xlsx", ListShapes::ticks),
                new Shape("list-separators.xlsx", ListShapes::separators),
                new Shape("list-columns.xlsx", ListShapes::columns),
                new Shape("list-by-code.xlsx", ListShapes::byCode),
                new Shape("list-by-number.xlsx", ListShapes::byNumber),
                new Shape("list-one-cell.xlsx", ListShapes::oneCell));
    }

    private static String paper(Item item, int which) {
        return PAPERS.get((item.number() + which) % PAPERS.size());
    }

    private static String need(Item item, int which) {
        return NEEDS.get((item.number() + which) % NEEDS.size());
    }

    /** A column for each audience, with every mark that is a tick or none, and one that is neither. */
    private static byte[] ticks() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 11);
        page.head("序号", "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "服务对象", null, null, null);
        page.head(null, null, null, null, null, null, null, "公民", "法人", "事业单位", "其他组织");
        page.merge(1, 7, 1, 10).mergeUp(0, 6);
        String[][] marks = {
            {"√", "√", null, null},
            {"✓", null, null, "✔"},
            {"●", "■", "☑", "是"},
            {"1", "Y", "有", "对"},
            {"√", "×", "否", "0"},
            {"√", "□", "☐", "N"},
            {null, "√", null, null},
            {" √ ", "　", "✗", "✘"},
            {"√", "大概", null, null},
            {"√", null, null, "√"}
        };
        List<Item> items = Item.of(17, marks.length);
        for (int i = 0; i < marks.length; i++) {
            List<@Nullable Object> row =
                    new ArrayList<>(Powers.row(items.get(i)).subList(0, 7));
            row.addAll(Arrays.asList(marks[i]));
            page.row(row);
        }
        return book.bytes();
    }

    /** Several values in a cell, separated as departments do it; one value that no table has. */
    private static byte[] separators() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 8);
        page.head("序号", "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "服务对象");
        List<String> audiences = List.of(
                "自然人、企业法人",
                "自然人，企业法人，事业法人",
                "自然人;企业法人；其他组织",
                "自然人/企业法人",
                "1^2^6",
                "^2^1",
                "自然人|个人",
                "企业法人\n自然人\n",
                "公民 、 企业、事业单位",
                "自然人、外星人");
        List<Item> items = Item.of(18, audiences.size());
        for (int i = 0; i < items.size(); i++) {
            List<@Nullable Object> row =
                    new ArrayList<>(Powers.row(items.get(i)).subList(0, 7));
            row.add(audiences.get(i));
            page.row(row);
        }
        return book.bytes();
    }

    /** Columns that repeat in the row; some items have three materials, some have none in the middle. */
    private static byte[] columns() throws IOException {
        Book book = Book.xlsx();
        List<String> more = List.of("材料1名称", "材料1必要性", "材料1份数", "材料2名称", "材料2必要性", "材料2份数", "材料3名称", "材料3必要性", "材料3份数");
        Page page = book.page("办事指南").title(Guides.TITLE, 19).head(Guides.titles(more));
        for (Item item : Item.services(19, 10)) {
            List<@Nullable Object> papers = new ArrayList<>();
            for (int which = 0; which < 3; which++) {
                boolean there = which == 0 || (item.number() + which) % 2 == 0;
                papers.add(there ? paper(item, which) : null);
                papers.add(there ? need(item, which) : null);
                papers.add(there ? which + 1 : null);
            }
            page.row(Guides.row(item, papers));
        }
        return book.bytes();
    }

    /** A second sheet, joined by the item's code, merged over its materials; one row belongs to no item. */
    private static byte[] byCode() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("办事指南").title(Guides.TITLE, 10).head(Guides.TITLES);
        Page papers = book.page("申请材料").title("申请材料（内容虚构）", 4).head("业务办理项编码", "材料名称", "必要性", "份数");
        for (Item item : Item.services(20, 10)) {
            page.row(Guides.row(item));
            papers.row(item.guideCode(), paper(item, 0), need(item, 0), 1);
            papers.row(null, paper(item, 1), need(item, 1), 2);
            papers.merge(papers.next() - 2, 0, papers.next() - 1, 0);
        }
        papers.row(Item.services(99, 1).get(0).guideCode(), "无主的材料", "必要", 1);
        return book.bytes();
    }

    /** A second sheet, joined by the number in front of the item. */
    private static byte[] byNumber() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("办事指南").title(Guides.TITLE, 10).head(Guides.TITLES);
        Page papers = book.page("申请材料").head("事项序号", "材料名称", "必要性", "份数");
        for (Item item : Item.services(21, 10)) {
            page.row(Guides.row(item));
            // Numbers here, texts there: the same to a person.
            papers.row(String.valueOf(item.number() % 100), paper(item, 0), need(item, 0), 1);
            if (item.number() % 2 == 0) {
                papers.row(item.number() % 100, paper(item, 1), need(item, 1), 1);
            }
        }
        return book.bytes();
    }

    /** All materials in one cell, numbered in every way met. */
    private static byte[] oneCell() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("办事指南").title(Guides.TITLE, 11).head(Guides.titles(List.of("申请材料")));
        List<String> cells = List.of(
                "申请表\n身份证明\n场地证明",
                "1.申请表\n2.身份证明\n3.2寸照片",
                "1、申请表；2、身份证明；3、场地证明。",
                "①申请表②身份证明③场地证明",
                "（一）申请表（二）身份证明（三）场地证明",
                "1.申请表 2.身份证明（原件；复印件） 3.2寸照片",
                "申请表；身份证明；场地证明",
                "1. 申请表<br/>2. 身份证明<br>",
                "申请表",
                "无");
        List<Item> items = Item.services(22, cells.size());
        for (int i = 0; i < items.size(); i++) {
            page.row(Guides.row(items.get(i), List.of(cells.get(i))));
        }
        return book.bytes();
    }
}
