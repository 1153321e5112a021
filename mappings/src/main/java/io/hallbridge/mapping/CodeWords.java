package io.hallbridge.mapping;

import io.hallbridge.dataset.CodeRules;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.setting.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Turns words into the codes of one table: the mapping's own words first, then the table's; nothing is guessed. */
final class CodeWords {
    private static final int REMEMBERED = 2_000;

    private final CodeTable table;
    private final Map<String, String> own;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    CodeWords(CodeTable table, Map<String, String> own) {
        this.table = table;
        this.own = Map.copyOf(own);
    }

    /** Reads {@code table} and {@code words}; empty, with a problem, where no table is known. */
    static Optional<CodeWords> read(Setting field, Shape shape, Draft draft) {
        Optional<CodeTable> table = draft.table(field.get("table"), shape);
        Map<String, Setting> words = field.get("words").entries();
        return table.map(found -> new CodeWords(found, own(words, found)));
    }

    private static Map<String, String> own(Map<String, Setting> words, CodeTable table) {
        Map<String, String> own = new HashMap<>();
        words.forEach((word, setting) ->
                setting.among(table.values().keySet()).ifPresent(code -> own.put(plain(word), code)));
        return own;
    }

    private static String plain(String word) {
        return CodeTable.plain(Clean.code(word));
    }

    CodeTable table() {
        return table;
    }

    /** The code of a word; empty where neither the mapping nor the table knows it. */
    Optional<String> codeOf(String word) {
        Optional<String> code = known.get(word);
        if (code == null) {
            code = Optional.ofNullable(own.get(plain(word))).or(() -> table.codeOf(Clean.code(word)));
            if (known.size() < REMEMBERED) {
                known.put(word, code);
            }
        }
        return code;
    }

    /** Says that a word is unknown; a number is told apart, for its leading zeros may be lost. */
    void report(Cell cell, String word, Line line, Shape shape) {
        Map<String, String> args = CodeRules.args(shape.title(), word, table);
        boolean number = cell.kind() == CellKind.NUMBER;
        line.report(
                shape,
                number ? MappingRules.CODE_WAS_A_NUMBER : MappingRules.VALUE_NOT_IN_CODE_TABLE,
                cell.text(),
                number ? padded(args, word) : args);
    }

    private Map<String, String> padded(Map<String, String> args, String word) {
        Map<String, String> better = new HashMap<>(args);
        CodeValue padded = table.values().get("0" + word);
        if (padded != null) {
            better.put("known", padded.code() + " " + padded.title().zh());
        }
        return better;
    }
}
