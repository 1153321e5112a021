package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.Optional;

/** A code of a code table, read from the code itself or from words; an unknown word is a finding, never a default. */
record CodeKind(From from, CodeWords words) implements OneCell {

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        From from = From.read(field, shape, draft);
        return CodeWords.read(field, shape, draft).map(words -> new CodeKind(from, words));
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        Optional<String> code = words.codeOf(cell.text());
        if (code.isPresent()) {
            return TextNode.valueOf(code.get());
        }
        String clean = Clean.line(cell.text());
        if (!from.isNothing(clean)) {
            words.report(cell, clean, line, shape);
        }
        return MissingNode.getInstance();
    }

    @Override
    public Text how() {
        String table = words.table().name();
        return new Text(
                from.how().zh() + "，按代码表 " + table + " 转成代码", from.how().en() + ", as a code of table " + table);
    }
}
