package io.hallbridge.row;

import static io.hallbridge.row.Hostile.print;
import static io.hallbridge.row.Hostile.repeat;

import java.util.List;

/** OpenDocument spreadsheets that no spreadsheet program writes. */
final class HostileOds {
    private static final String CELL =
            "<table:table-cell office:value-type=\"string\"><text:p>满</text:p></table:table-cell>";

    private HostileOds() {}

    static List<Hostile> all() {
        return List.of(
                poured("endless-sheet.ods", "file-too-large", "解开后超过", "unpacks to more than", out -> {
                    print(out, HandmadeOds.start("") + "<table:table table:name=\"表\">");
                    repeat(out, "<table:table-row/>".repeat(50_000), 320);
                }),
                poured("endless-text.ods", "file-too-large", "解开后超过", "unpacks to more than", out -> {
                    print(
                            out,
                            HandmadeOds.start("")
                                    + "<table:table table:name=\"表\"><table:table-row><table:table-cell><text:p>");
                    repeat(out, "text ".repeat(1 << 16), 64);
                    print(out, "</text:p></table:table-cell></table:table-row></table:table>" + HandmadeOds.end());
                }),
                poured("long-blank-rows.ods", "repeated-too-often", "从 A1 起", "From A1 on", out -> {
                    print(out, HandmadeOds.start("") + "<table:table table:name=\"表\">");
                    repeat(
                            out,
                            "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell table:number-columns-repeated=\"999999999\"/></table:table-row>",
                            100_000);
                    print(
                            out,
                            "</table:table><table:table table:name=\"满\"><table:table-row table:number-rows-repeated=\"1000000\">");
                    print(
                            out,
                            CELL.replace("cell ", "cell table:number-columns-repeated=\"16000\" ")
                                    + "</table:table-row></table:table>" + HandmadeOds.end());
                }),
                made(
                        "one-text-everywhere.ods",
                        "row-too-long",
                        "一行到",
                        "One row holds",
                        HandmadeOds.ofRows("<table:table-row>"
                                + "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>"
                                + "长".repeat(1_000_000) + "</text:p></table:table-cell></table:table-row>")),
                made(
                        "merges-everywhere.ods",
                        "repeated-too-often",
                        "同样的内容重复填写",
                        "filled in again and again",
                        HandmadeOds.ofRows("<table:table-row table:number-rows-repeated=\"1000000\">"
                                + "<table:table-cell table:number-columns-spanned=\"2\"/><table:covered-table-cell/>"
                                        .repeat(50)
                                + "</table:table-row>")),
                made(
                        "blanks-without-end.ods",
                        "cell-too-long",
                        "超过 1048576 个字符",
                        "more than 1048576 characters",
                        HandmadeOds.ofRows(
                                "<table:table-row><table:table-cell><text:p><text:s text:c=\"999999999\"/></text:p></table:table-cell></table:table-row>")),
                made(
                        "absurd-count.ods",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        HandmadeOds.ofRows("<table:table-row table:number-rows-repeated=\"99999999999999\"/>")),
                made(
                        "deep.ods",
                        "file-damaged",
                        "不完整或已损坏",
                        "incomplete or damaged",
                        HandmadeOds.ofRows("<table:table-row-group>".repeat(100_000))),
                made(
                        "ten-thousand-sheets.ods",
                        "too-many-sheets",
                        "工作表超过 1024 张",
                        "more than 1024 sheets",
                        HandmadeOds.ofTables(
                                ("<table:table table:name=\"表\">" + "<table:table-row/>".repeat(100) + "</table:table>")
                                        .repeat(10_000))),
                made(
                        "outside-entity.ods",
                        "doctype-refused",
                        "文档类型声明",
                        "declares a document type",
                        HandmadeOds.ofRows("")
                                .part(
                                        "content.xml",
                                        "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                                + HandmadeOds.content("", "").substring(39))),
                made(
                        "locked.ods",
                        "file-encrypted",
                        "文件设了打开密码",
                        "protected by a password",
                        HandmadeOds.ofRows("")
                                .part("META-INF/manifest.xml", HandmadeOds.manifest("<manifest:encryption-data/>"))));
    }

    private static Hostile poured(String name, String rule, String zh, String en, HandmadeXlsx.Pouring pouring) {
        return new Hostile(name, rule, zh, en, file -> HandmadeOds.ofRows("").write(file, "content.xml", pouring));
    }

    private static Hostile made(String name, String rule, String zh, String en, HandmadeOds made) {
        return new Hostile(name, rule, zh, en, made::write);
    }
}
