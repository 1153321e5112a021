package io.hallbridge.row;

import static io.hallbridge.row.Hostile.print;
import static io.hallbridge.row.Hostile.repeat;

import java.util.List;

/** Workbooks of .xlsx that no spreadsheet program writes. */
final class HostileXlsx {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private HostileXlsx() {}

    static List<Hostile> all() {
        return List.of(
                poured("endless-sheet.xlsx", "file-too-large", "解开后超过", "unpacks to more than", SHEET, out -> {
                    print(out, "<worksheet><sheetData>");
                    repeat(out, " ".repeat(1 << 20), 160);
                }),
                poured("endless-texts.xlsx", "file-too-large", "解开后超过", "unpacks to more than", STRINGS, out -> {
                    print(out, "<sst>");
                    repeat(out, "<si/>".repeat(200_000), 320);
                }),
                poured("endless-text.xlsx", "file-too-large", "解开后超过", "unpacks to more than", SHEET, out -> {
                    print(out, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
                    repeat(out, "text ".repeat(1 << 16), 64);
                }),
                poured("endless-attribute.xlsx", "file-too-large", "解开后超过", "unpacks to more than", SHEET, out -> {
                    print(out, "<worksheet><sheetData><row r=\"");
                    repeat(out, "1234567".repeat(1 << 16), 64);
                }),
                poured("million-attributes.xlsx", "file-damaged", "不完整或已损坏", "incomplete or damaged", SHEET, out -> {
                    print(out, "<worksheet><sheetData><row ");
                    for (int i = 0; i < 1_000_000; i++) {
                        print(out, "a" + i + "=\"1\" ");
                    }
                    print(out, "/></sheetData></worksheet>");
                }),
                poured("million-names.xlsx", "file-damaged", "不完整或已损坏", "incomplete or damaged", SHEET, out -> {
                    print(out, "<worksheet><sheetData><row r=\"1\"/></sheetData><extLst>");
                    for (int i = 0; i < 200_000; i++) {
                        print(out, "<n" + i + "/>");
                    }
                    print(out, "</extLst></worksheet>");
                }),
                poured("one-text-everywhere.xlsx", "row-too-long", "一行到", "One row holds", SHEET, out -> {
                    print(out, "<worksheet><sheetData>");
                    for (int row = 0; row < 2_000; row++) {
                        print(out, "<row>");
                        repeat(out, "<c t=\"s\"><v>0</v></c>", 200);
                        print(out, "</row>");
                    }
                    print(out, "</sheetData></worksheet>");
                }),
                made(
                        "deep.xlsx",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        handmade().sheet("<row r=\"1\">" + "<a>".repeat(100_000))),
                made(
                        "ten-thousand-sheets.xlsx",
                        "too-many-sheets",
                        "工作表超过 1024 张",
                        "more than 1024 sheets",
                        handmade().workbook("", sheets(10_000))),
                made(
                        "one-sheet-thrice.xlsx",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        handmade().workbook("", sheets(3))),
                made(
                        "outside-entity.xlsx",
                        "doctype-refused",
                        "文档类型声明",
                        "declares a document type",
                        handmade()
                                .part(
                                        SHEET,
                                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                                                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>")),
                made(
                        "outside-doctype.xlsx",
                        "doctype-refused",
                        "文档类型声明",
                        "declares a document type",
                        handmade()
                                .part(
                                        "xl/workbook.xml",
                                        "<!DOCTYPE workbook SYSTEM \"http://127.0.0.1:1/x.dtd\"><workbook/>")),
                made(
                        "entities-of-entities.xlsx",
                        "doctype-refused",
                        "文档类型声明",
                        "declares a document type",
                        handmade().part(STRINGS, laughs() + "]><sst><si><t>&a29;</t></si></sst>")),
                made(
                        "absurd-row.xlsx",
                        "beyond-the-sheet",
                        "99999999999 超出",
                        "99999999999 lies beyond",
                        handmade().sheet("<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>")),
                made(
                        "absurd-column.xlsx",
                        "beyond-the-sheet",
                        "ZZZZZZZZ1 超出",
                        "ZZZZZZZZ1 lies beyond",
                        handmade().sheet("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")));
    }

    static HandmadeXlsx handmade() {
        return HandmadeXlsx.transitional()
                .strings("<si><t>" + "长".repeat(1_000_000) + "</t></si>")
                .sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    }

    private static Hostile poured(
            String name, String rule, String zh, String en, String part, HandmadeXlsx.Pouring pouring) {
        return new Hostile(name, rule, zh, en, file -> handmade().write(file, part, pouring));
    }

    private static Hostile made(String name, String rule, String zh, String en, HandmadeXlsx made) {
        return new Hostile(name, rule, zh, en, made::write);
    }

    private static String sheets(int count) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sheets.append("<sheet name=\"表").append(i).append("\" sheetId=\"1\" r:id=\"rId1\"/>");
        }
        return sheets.toString();
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(2))
                    .append("\">");
        }
        return laughs.toString();
    }
}
