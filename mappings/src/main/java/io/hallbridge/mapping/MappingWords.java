package io.hallbridge.mapping;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import java.util.Collection;

/** The sentences said about mapping files. */
final class MappingWords {
    static final Text FIELDS_MISSING = new Text("没有写任何字段", "no fields are given");
    static final Text WANT_ONE_WAY = new Text(
            "一个字段只能有一种来法：from、constant、concat、lookup、ticks、rows-of、columns、split 里选一个",
            "a field is made in one way only: from, constant, concat, lookup, ticks, rows-of, columns or split");
    static final Text ONE_TABLE = new Text("sheet、table、query 只能写一个", "give only one of sheet, table and query");
    static final Text JOIN_MISSING =
            new Text("缺少 join：明细表的哪一列等于主表的哪个字段", "join is missing: which column of the child table equals which field");
    static final Text NO_ELEMENTS = new Text("这个字段不是列表，不能有明细", "this field is no list and cannot have elements");
    static final Text BAD_CHARSET =
            new Text("没有这种字符集；常用的是 UTF-8 和 GB18030", "there is no such charset; common ones are UTF-8 and GB18030");
    static final Text FORM_HAS_NO_HEADER = new Text(
            "layout: form 是一张工作表一项，没有表头行，不能再写 header、table 或 query",
            "layout: form means one item a sheet, which has no header row: leave out header, table and query");
    static final Text FORM_HAS_NO_ROWS = new Text(
            "layout: form 里不能用 rows-of；材料写在一格里用 split，写在多格里用 columns",
            "rows-of is not possible with layout: form; use split for a list in one cell, columns for several cells");
    static final Text BAD_FILE = new Text(
            "读不了这个对照表文件（映射旁边和上级目录都找过；应为 UTF-8 的 CSV）",
            "the lookup file cannot be read (looked beside the mapping and in the folders above; it must be CSV in UTF-8)");

    private MappingWords() {}

    static Text noDataset(String name, Collection<String> known) {
        return unknown("没有数据集", "there is no dataset", name, known);
    }

    static Text noField(String name, String dataset, Collection<String> known) {
        return unknown("数据集 " + dataset + " 没有字段", "dataset " + dataset + " has no field", name, known);
    }

    static Text noTable(String name, Collection<String> known) {
        return unknown("没有代码表", "there is no code table", name, known);
    }

    static Text noColumn(String name, Collection<String> known) {
        return unknown("对照表没有列", "the lookup file has no column", name, known);
    }

    private static Text unknown(String zh, String en, String name, Collection<String> known) {
        String all = String.join(", ", known);
        return Nearest.to(name, known)
                .map(near -> new Text(
                        zh + "“" + name + "”，是不是“" + near + "”？",
                        en + " \"" + name + "\", did you mean \"" + near + "\"?"))
                .orElseGet(() -> new Text(zh + "“" + name + "”；现有：" + all, en + " \"" + name + "\"; known: " + all));
    }

    static Text noTableForField(String field) {
        return new Text(
                "数据集没有给 " + field + " 规定代码表，请写 table", "the dataset names no code table for " + field + "; give table");
    }

    static Text wrongKind(String type, String kind, String fitting) {
        return new Text(
                "这个字段是 " + type + "，不能用 " + kind + "；可用：" + fitting,
                "this field is of type " + type + " and cannot be " + kind + "; possible: " + fitting);
    }

    static Text twiceMade(String field) {
        return new Text(
                "字段 " + field + " 已经另有来源，unit-to 不能再写它",
                "field " + field + " is already made otherwise; unit-to cannot write it too");
    }

    static Text unmapped(String title, String field, String dataset) {
        return new Text(
                "数据集 " + dataset + " 必填的字段 " + field + "（" + title + "）没有对应的列，也没有常量",
                "field " + field + " (" + title + "), mandatory in dataset " + dataset
                        + ", has neither a column nor a constant");
    }
}
