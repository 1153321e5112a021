package io.hallbridge.dataset;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import java.util.Collection;

/** The sentences said about dataset and code table files. */
final class DatasetWords {
    static final Text FIELDS_MISSING = new Text(
            "schema.json 没有 properties，请按 JSON Schema 2020-12 写出各字段",
            "schema.json has no properties; write the fields as JSON Schema 2020-12");
    static final Text NO_KEY = new Text("至少要有一个关键字段", "name at least one key field");
    static final Text PARENT_CYCLE =
            new Text("上级数据集绕成了圈，请改正 parent", "the parents go round in a circle; correct parent");

    private DatasetWords() {}

    static Text otherName(String folder, String name) {
        return new Text(
                "名称“" + name + "”与所在位置“" + folder + "”不一致，请改成一致",
                "the name \"" + name + "\" is not that of its place, \"" + folder + "\"; make them the same");
    }

    static Text noField(String path, Collection<String> fields) {
        return new Text(
                "schema.json 里没有字段“" + path + "”" + zhHint(path, fields),
                "schema.json has no field \"" + path + "\"" + enHint(path, fields));
    }

    static Text noTable(String table, Collection<String> known) {
        return new Text(
                "没有代码表“" + table + "”" + zhHint(table, known),
                "there is no code table \"" + table + "\"" + enHint(table, known));
    }

    static Text noDataset(String name, Collection<String> known) {
        return new Text(
                "没有数据集“" + name + "”" + zhHint(name, known),
                "there is no dataset \"" + name + "\"" + enHint(name, known));
    }

    static Text wordTwice(String word, String first, String second) {
        return new Text(
                "“" + word + "”既表示 " + first + " 又表示 " + second + "，请只留一处",
                "\"" + word + "\" stands for both " + first + " and " + second + "; leave it in one place only");
    }

    static Text notJson(String detail) {
        return new Text("JSON 语法错误：" + detail, "JSON syntax error: " + detail);
    }

    private static String zhHint(String word, Collection<String> known) {
        return Nearest.to(word, known).map(near -> "，是不是“" + near + "”？").orElse("；可用的：" + String.join(", ", known));
    }

    private static String enHint(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> ", did you mean \"" + near + "\"?")
                .orElse("; known: " + String.join(", ", known));
    }
}
