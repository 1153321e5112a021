package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.OptionalLong;

/**
 * A whole number.
 *
 * @param units words that may stand behind it and mean nothing more: 次, 份
 */
record IntegerKind(From from, List<String> units) implements OneCell {

    static Kind read(Setting field, Shape shape, Draft draft) {
        return new IntegerKind(From.read(field, shape, draft), field.get("unit").texts());
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        String clean = Clean.code(cell.text());
        if (from.isNothing(clean)) {
            return MissingNode.getInstance();
        }
        OptionalLong number = Numbers.whole(withoutUnit(clean));
        if (number.isPresent()) {
            return IntNode.valueOf((int) number.getAsLong());
        }
        line.report(shape, MappingRules.NUMBER_NOT_UNDERSTOOD, cell.text(), "kind", "非负整数", "kindEn", "a whole number");
        return MissingNode.getInstance();
    }

    private String withoutUnit(String clean) {
        for (String unit : units) {
            if (clean.endsWith(unit)) {
                return clean.substring(0, clean.length() - unit.length());
            }
        }
        return clean;
    }

    @Override
    public Text how() {
        return new Text(from.how().zh() + "，整数", from.how().en() + ", a whole number");
    }
}
