package io.hallbridge.frontdb;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import java.util.Collection;

/** The sentences said about the profile of a front-end database. */
final class TableWords {
    static final Text POINTER =
            new Text("这里应当是 JSON 指针，例如 /materials", "a JSON pointer belongs here, for instance /materials");
    static final Text NAME = new Text(
            "表名和列名只能用字母、数字、下划线，表名前可以带模式名，例如 exchange.up_pro_accept",
            "tables and columns are named by letters, digits and underscores, a table with its schema before it where"
                    + " needed: exchange.up_pro_accept");
    static final Text CHARSET = new Text(
            "本机 Java 不认识这个字符集；例如 utf-8、gbk、gb18030",
            "this Java knows no such charset; for instance utf-8, gbk, gb18030");
    static final Text SPAN = new Text("这里应当是时间，例如 12h、1d", "a time belongs here, for instance 12h or 1d");
    static final Text ONE_ORIGIN = new Text(
            "put、from、from-document、constant 只能写一个；都不写时要有 filler",
            "a column has one of put, from, from-document and constant; without any it needs a filler");
    static final Text NO_ROWS = new Text("至少要有一张表，第一张是主表", "at least one table is needed; the first is the main one");
    static final Text NO_FAMILIES = new Text("写了 by 就要有 families", "with by there have to be families");
    static final Text MAIN_HAS_LIST = new Text(
            "主表每个文档正好一行，不能写 of 或 when",
            "the main table has one row for each document, so it may have neither of nor when");
    static final Text MAIN_NEEDS = new Text(
            "主表要有 put: row-guid 和 put: batch 的列，否则中断后无法查明是否已写入",
            "the main table needs a column with put: row-guid and one with put: batch, or nobody could find out whether a"
                    + " batch was written when it was interrupted");
    static final Text NO_LINK = new Text(
            "这张表要有 put: parent-guid 或 put: key 的列，否则更新时找不到旧行",
            "this table needs a column with put: parent-guid or put: key, or the old rows could not be found on an update");
    static final Text HISTORY_NEEDS_BATCH = new Text(
            "keep: history 时每张表都要有 put: batch 的列", "with keep: history each table needs a column with put: batch");
    static final Text MAIN_AND_FURTHER = new Text(
            "一张表不能在一族里是主表、在另一族里是附表", "a table may not be the main one of one family and a further one of another");
    static final Text ORDER_OUTSIDE =
            new Text("order 只能用在带 of 的表里", "order stands only in a table that is made of a list (of:)");
    static final Text WIDTH_OF_TEXT =
            new Text("只有 text 和 boolean 的列有宽度", "only columns of type text and boolean have a width");

    private TableWords() {}

    static Text unknownSet(String name, Collection<String> known) {
        String nearest = Nearest.to(name, known).orElse(String.join(", ", known));
        return new Text(
                "columns 里没有名为“" + name + "”的一组列；可用：" + nearest,
                "there is no set of columns \"" + name + "\"; use " + nearest);
    }

    static Text twice(String value) {
        return new Text("“" + value + "”已经属于另一族", "\"" + value + "\" belongs to another family already");
    }

    static Text unfit(Text why) {
        return new Text("这一列放不下它：" + why.zh(), "the column cannot take it: " + why.en());
    }
}
