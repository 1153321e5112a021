package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.setting.Setting;

/**
 * A text as it stands, cleaned.
 *
 * @param keepLines whether line feeds in the cell stay
 * @param halfWidth whether it is a code or number by nature: half-width, without spaces
 * @param freeCode whether it is a code of no fixed form, of which nobody can see that its leading zeros are lost
 */
record TextKind(From from, boolean keepLines, boolean halfWidth, boolean freeCode) implements OneCell {

    static Kind read(Setting field, Shape shape, Draft draft) {
        boolean keepLines = field.get("keep-lines").flag(false);
        boolean halfWidth = field.get("half-width").flag(shape.code());
        boolean freeCode = draft.dataset()
                .property(shape.path())
                .filter(property -> property.path("x-code").asBoolean())
                .isPresent();
        return new TextKind(From.read(field, shape, draft), keepLines, halfWidth, freeCode);
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        if (Numbers.lostDigits(cell, line)) {
            line.report(shape, MappingRules.CODE_LOST_DIGITS, cell.text());
            return MissingNode.getInstance();
        }
        if (freeCode && cell.kind() == CellKind.NUMBER && !line.site().exactNumbers()) {
            line.report(shape, MappingRules.CODE_TYPED_AS_NUMBER, cell.text());
        }
        String clean =
                halfWidth ? Clean.code(cell.text()) : keepLines ? Clean.lines(cell.text()) : Clean.line(cell.text());
        return from.isNothing(clean) ? MissingNode.getInstance() : TextNode.valueOf(clean);
    }

    @Override
    public Text how() {
        Text where = from.how();
        return new Text(
                where.zh() + (halfWidth ? "，按编码清理（半角、无空格）" : keepLines ? "，保留换行" : ""),
                where.en()
                        + (halfWidth
                                ? ", cleaned as a code (half-width, no spaces)"
                                : keepLines ? ", line feeds kept" : ""));
    }
}
