package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import java.util.List;

/** A kind that makes a value out of one cell. */
sealed interface OneCell extends Kind
        permits CodeKind, DateKind, DurationKind, IntegerKind, ListKind, LookupKind, TextKind, UnitKind {

    From from();

    /** The value of a cell that is not blank; a missing node where it says that there is none or cannot be understood. */
    JsonNode read(Cell cell, int column, Line line, Shape shape);

    /** Whether another field reads the same cell first and has said what is wrong with it. */
    default boolean isSecondReading() {
        return false;
    }

    @Override
    default List<Wanted> wanted() {
        return List.of(from().wanted());
    }

    @Override
    default Filler bind(Field field, Binder binder) throws Unreadable {
        Pick pick = from().bind(field, binder, isSecondReading());
        return (line, into) -> {
            Cell cell = pick.of(line);
            if (cell.kind() == CellKind.EMPTY) {
                return;
            }
            JsonNode value = readSound(cell, pick.columns()[0], line, field.shape());
            if (!value.isMissingNode()) {
                into.set(field.name(), value);
            }
        };
    }

    private JsonNode readSound(Cell cell, int column, Line line, Shape shape) {
        if (cell.kind() == CellKind.ERROR) {
            if (!isSecondReading()) {
                line.report(shape, MappingRules.CELL_HOLDS_AN_ERROR, cell.text());
            }
            return MissingNode.getInstance();
        }
        return read(cell, column, line, shape);
    }
}
