package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Several values in one cell, each once: codes in their order where the dataset has a code table for them, else texts as
 * they stand.
 */
record ListKind(From from, Optional<CodeWords> words) implements OneCell {

    static Kind read(Setting field, Shape shape, Draft draft) {
        From from = From.read(field, shape, draft);
        boolean coded = shape.table().isPresent() || field.get("table").present();
        return new ListKind(from, coded ? CodeWords.read(field, shape, draft) : Optional.empty());
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        if (words.isEmpty() && Numbers.lostDigits(cell, line)) {
            line.report(shape, MappingRules.CODE_LOST_DIGITS, cell.text());
            return MissingNode.getInstance();
        }
        Collection<String> values = words.isPresent() ? codes(words.get(), cell, line, shape) : texts(cell);
        if (values.isEmpty()) {
            return MissingNode.getInstance();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(list::add);
        return list;
    }

    private Collection<String> texts(Cell cell) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        Pieces.of(Clean.lines(cell.text()), Pieces.LIST).stream()
                .filter(piece -> !from.isNothing(piece))
                .forEach(texts::add);
        return texts;
    }

    /** The whole cell may be one value whose words hold a separator: {@code 纸质/电子化}. */
    private Collection<String> codes(CodeWords known, Cell cell, Line line, Shape shape) {
        Optional<String> whole = known.codeOf(cell.text());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (from.isNothing(Clean.line(cell.text()))) {
            return List.of();
        }
        TreeSet<String> codes = new TreeSet<>();
        for (String piece : Pieces.of(Clean.lines(cell.text()), Pieces.LIST)) {
            Optional<String> code = known.codeOf(piece);
            code.ifPresent(codes::add);
            if (code.isEmpty() && !from.isNothing(piece)) {
                known.report(cell, piece, line, shape);
            }
        }
        return codes;
    }

    @Override
    public Text how() {
        String table = words.map(known -> known.table().name()).orElse("");
        return new Text(
                from.how().zh() + "，多个值" + (table.isEmpty() ? "" : "，按代码表 " + table),
                from.how().en() + ", several values" + (table.isEmpty() ? "" : ", codes of table " + table));
    }
}
