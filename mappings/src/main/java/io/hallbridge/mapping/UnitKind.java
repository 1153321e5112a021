package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import java.util.Optional;

/**
 * The unit of a time limit, which {@code unit-to} of the limit's field sends here.
 *
 * @param limit how the limit is read; it also says what is wrong with it
 * @param table the code table of units
 */
record UnitKind(DurationKind limit, CodeTable table) implements OneCell {

    @Override
    public From from() {
        return limit.from();
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        Optional<Limit> read =
                Limit.parse(Clean.code(cell.text())).filter(some -> !some.isNone() && limit.fits(some, column, line));
        Optional<DurationUnit> unit = read.flatMap(some -> unitOf(some, column, line));
        Optional<String> code = unit.flatMap(some -> table.codeOf(some.zh()));
        if (unit.isPresent() && code.isEmpty()) {
            line.report(
                    shape,
                    MappingRules.DURATION_UNIT_DIFFERS,
                    cell.text(),
                    "unit",
                    String.join("、", table.words()),
                    "unitEn",
                    String.join(", ", table.words()));
        }
        return code.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }

    /** Nought is nought in any unit. */
    private Optional<DurationUnit> unitOf(Limit some, int column, Line line) {
        Optional<DurationUnit> unit = limit.unitOf(some, column, line);
        return unit.isEmpty() && some.amount() == 0 ? Optional.of(DurationUnit.WORKDAY) : unit;
    }

    /** The limit's own field has said what is wrong with the cell. */
    @Override
    public boolean isSecondReading() {
        return true;
    }

    @Override
    public Text how() {
        return new Text(from().how().zh() + "，时限的单位", from().how().en() + ", the unit of the time limit");
    }
}
