package io.hallbridge.dataset;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** What can be wrong with a coded value; said by mapping, which reads words, and by checks, which see codes. */
public final class CodeRules {
    public static final Rule VALUE_NOT_IN_CODE_TABLE = Rule.error(
            "value-not-in-code-table",
            new Text("值不在代码表中", "value not in the code table"),
            new Text("{title}：代码表 {table} 没有“{value}”", "{title}: code table {table} has no \"{value}\""),
            new Text("请改为：{known}", "write: {known}"));

    private static final int SHOWN = 12;

    private CodeRules() {}

    public static List<Rule> all() {
        return List.of(VALUE_NOT_IN_CODE_TABLE);
    }

    /**
     * What the sentences of {@link #VALUE_NOT_IN_CODE_TABLE} name; what to write is the word most like the given one, the words where several are as like, or
     * the table's words where none is alike.
     *
     * @param title what people call the field
     */
    public static Map<String, String> args(String title, String value, CodeTable table) {
        return Map.of("title", title, "value", value, "table", table.name(), "known", known(value, table));
    }

    private static String known(String value, CodeTable table) {
        List<String> nearest = table.nearest(value);
        if (!nearest.isEmpty()) {
            return String.join("、", nearest);
        }
        String words = String.join("、", table.words().stream().limit(SHOWN).toList());
        return table.words().size() > SHOWN ? words + " …" : words;
    }
}
