package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.Optional;

/**
 * A time limit: the number goes to this field, its unit to another.
 *
 * @param unit the unit of a number without one
 * @param unitTo the field the unit goes to; without it every value must be in {@code unit}
 */
record DurationKind(From from, Optional<DurationUnit> unit, Optional<String> unitTo) implements OneCell {

    static Kind read(Setting field, Shape shape, Draft draft) {
        Optional<DurationUnit> unit =
                field.get("unit").among(DurationUnit.allWords()).map(DurationUnit::ofWord);
        return new DurationKind(
                From.read(field, shape, draft), unit, field.get("unit-to").text());
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        String clean = Clean.code(cell.text());
        Optional<Limit> limit = Limit.parse(clean);
        if (limit.isEmpty()) {
            if (!from.isNothing(clean)) {
                line.report(shape, MappingRules.DURATION_NOT_UNDERSTOOD, cell.text());
            }
            return MissingNode.getInstance();
        }
        if (limit.get().isNone()) {
            return MissingNode.getInstance();
        }
        if (!fits(limit.get(), column, line)) {
            reportUnit(cell, line, shape);
            return MissingNode.getInstance();
        }
        return IntNode.valueOf((int) limit.get().amount());
    }

    /** Whether the limit is in a unit that can be written. */
    boolean fits(Limit limit, int column, Line line) {
        Optional<DurationUnit> meant = unitOf(limit, column, line);
        if (limit.day() && (meant.isEmpty() || !isDay(meant.get()))) {
            return false;
        }
        return limit.amount() == 0 || (unitTo.isPresent() ? meant.isPresent() : meant.equals(unit) || meant.isEmpty());
    }

    private static boolean isDay(DurationUnit unit) {
        return unit == DurationUnit.WORKDAY || unit == DurationUnit.DAY;
    }

    /** The unit written in the cell, else the one in the column's title, else the mapping's. */
    Optional<DurationUnit> unitOf(Limit limit, int column, Line line) {
        return limit.unit()
                .or(() -> DurationUnit.inTitle(line.site().title(column)))
                .or(() -> unit);
    }

    private void reportUnit(Cell cell, Line line, Shape shape) {
        DurationUnit expected = unit.orElse(DurationUnit.WORKDAY);
        line.report(
                shape, MappingRules.DURATION_UNIT_DIFFERS, cell.text(), "unit", expected.zh(), "unitEn", expected.en());
    }

    @Override
    public Text how() {
        String to = unitTo.map(field -> " → " + field).orElse("");
        return new Text(
                from.how().zh() + "，时限" + unit.map(u -> "，缺省单位 " + u.zh()).orElse("") + to,
                from.how().en() + ", a time limit"
                        + unit.map(u -> ", by default in " + u.en()).orElse("") + to);
    }
}
