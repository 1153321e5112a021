package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a code table from YAML. */
final class CodeTableFile {
    private CodeTableFile() {}

    static CodeTable read(String name, Shelf shelf, Problems problems) {
        Setting root = shelf.yaml("codes/" + name + ".yaml", problems);
        String given = root.get("table").needed();
        if (!given.isEmpty() && !given.equals(name)) {
            root.get("table").problem(DatasetWords.otherName(name, given));
        }
        CodeTable table = new CodeTable(
                name,
                title(root.get("title")),
                root.get("source").needed(),
                root.get("groups").text(),
                values(root));
        root.reportUnknown();
        return table;
    }

    static Text title(Setting title) {
        return new Text(title.get("zh").needed(), title.get("en").needed());
    }

    private static Map<String, CodeValue> values(Setting root) {
        Map<String, CodeValue> values = new LinkedHashMap<>();
        Map<String, String> codeByWord = new HashMap<>();
        root.get("values").entries().forEach((code, setting) -> {
            CodeValue value = new CodeValue(
                    code,
                    title(setting),
                    setting.get("words").texts(),
                    setting.get("group").text());
            values.put(code, value);
            reportTwice(value, setting, codeByWord);
        });
        if (values.isEmpty()) {
            root.get("values").needed();
        }
        return values;
    }

    private static void reportTwice(CodeValue value, Setting setting, Map<String, String> codeByWord) {
        List<String> words = new ArrayList<>(value.words());
        words.add(value.title().zh());
        for (String word : words) {
            String before = codeByWord.putIfAbsent(CodeTable.plain(word), value.code());
            if (before != null && !before.equals(value.code())) {
                setting.problem(DatasetWords.wordTwice(word, before, value.code()));
            }
        }
    }
}
