package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes: those that a spreadsheet program took for numbers, and the schemes that are met. */
final class CodeShapes {
    /** A credit code without a letter, as a quarter of all are; one that Java 17 and 25 write alike as a number. */
    private static final String DIGITS = "115226019900003837";

    private CodeShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("code-numbers.xlsx", CodeShapes::numbers),
                new Shape("code-schemes.xlsx", CodeShapes::schemes));
    }

    /** Codes of 31, 18, 12 and 2 digits as texts and as numbers: what a number cannot hold is never taken. */
    private static byte[] numbers() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 9);
        page.head("序号", "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "实施主体编码", "权力来源");
        for (Item item : Item.of(29, 10)) {
            int at = item.number() % 100;
            String code = DIGITS + "4" + item.catalogCode();
            page.row(
                    at,
                    item.name(),
                    at == 4 ? Integer.valueOf(item.typeCode()) : item.typeCode(),
                    at == 2 ? Double.valueOf(code) : code,
                    at <= 5 ? Double.valueOf(item.catalogCode()) : item.catalogCode(),
                    item.basis(),
                    Item.BUREAU,
                    at == 3 ? Double.valueOf(DIGITS) : at == 6 ? "1.15226E+17" : DIGITS,
                    at <= 5 ? 1 : "1");
        }
        return book.bytes();
    }

    /** The national scheme rightly and wrongly written, and the places' own schemes beside it. */
    private static byte[] schemes() throws IOException {
        Book book = Book.xlsx();
        Page page = book.page("权责清单").title(Powers.TITLE, 9);
        page.head("序号", "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "地方实施编码", "地方基本编码");
        List<Item> items = Item.of(30, 14);
        for (Item item : items) {
            page.row(scheme(item));
        }
        return book.bytes();
    }

    private static List<@Nullable Object> scheme(Item item) {
        List<@Nullable Object> row = new ArrayList<>(Powers.row(item).subList(0, 7));
        row.addAll(Arrays.asList(local(item), legacy(item)));
        switch (item.number() % 100) {
            case 7 -> row.set(Powers.CODE, item.guideCode());
            case 8 -> row.set(Powers.CODE, "XK0010100Y");
            case 9 -> row.set(Powers.CODE, null);
            case 10 -> row.set(Powers.CODE, item.code().substring(0, 30));
            case 11 -> row.set(Powers.CODE, Item.BODY + "3" + item.catalogCode());
            case 12 -> row.set(Powers.CODE, item.code().toLowerCase(java.util.Locale.ROOT));
            case 13 -> row.set(Powers.CATALOG, "XK0010100Y");
            case 14 -> row.set(Powers.CODE, item.code().replace("MB0X", "MBOX"));
            default -> {}
        }
        return row;
    }

    /** Ten characters, twenty digits, a region in front, hexadecimal, hyphens, sixteen digits, as places have them. */
    private static String local(Item item) {
        return switch (item.number() % 100) {
            case 1 -> "XK0010100Y";
            case 2 -> "20260826105015016582";
            case 3 -> "52260120260807212710000489";
            case 4 -> "0f8fad5bd9cb469fa16570867728950e";
            case 5 -> "522A0138000000-522601000000-000-" + Item.BODY + "-1-00";
            case 6 -> "5226010010100101";
            default -> legacy(item);
        };
    }

    /** Two letters, five digits, three for the sub-item: DB52/T 1264-2018. */
    private static String legacy(Item item) {
        return "XK%05d00Y".formatted(item.number());
    }
}
