package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Row;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Elements read from one cell: its lines, its list, or its steps between arrows.
 *
 * @param from the cell
 * @param separators what stands between two elements
 * @param parts what stands between the parts of an element; empty where an element has one part
 * @param fields the fields of an element; their columns are the parts, {@code #1} the first
 */
record SplitKind(From from, String separators, String parts, List<Field> fields) implements Kind, ListOfFields {
    private static final Map<String, String> BY =
            Map.of("lines", Pieces.LINES, "list", Pieces.LIST, "arrows", Pieces.ARROWS);

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Setting split = field.get("split");
        Draft elements = draft.inParts(shape.path());
        if (elements.shapes().isEmpty()) {
            field.problem(MappingWords.NO_ELEMENTS);
            return Optional.empty();
        }
        String by = split.get("by").among(List.of("lines", "list", "arrows")).orElse("lines");
        return Optional.of(new SplitKind(
                From.read(split, shape, draft),
                BY.getOrDefault(by, Pieces.LINES),
                split.get("parts").text(""),
                FieldReader.read(field.get("fields"), elements)));
    }

    @Override
    public List<Wanted> wanted() {
        return List.of(from.wanted());
    }

    @Override
    public List<Field> elementFields() {
        return fields;
    }

    @Override
    public Filler bind(Field field, Binder binder) throws Unreadable {
        Pick pick = from.bind(field, binder, false);
        Bound bound = Bound.of(this, pick, binder);
        return new Last() {
            @Override
            public void fill(Line line, ObjectNode into) {
                if (!pick.isMissing()) {
                    bound.fill(field, pick.of(line), line, into);
                }
            }
        };
    }

    List<String> pieces(String text) {
        List<String> pieces = Pieces.of(Clean.lines(text), separators).stream()
                .flatMap(piece -> Numbering.apart(piece).stream())
                .toList();
        return Pieces.unnumbered(pieces).stream()
                .filter(piece -> !from.isNothing(piece))
                .toList();
    }

    Row row(int number, String piece) {
        List<String> texts =
                parts.isEmpty() ? List.of(piece) : List.of(piece.split(java.util.regex.Pattern.quote(parts), -1));
        List<Cell> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(new Cell(text, text.isEmpty() ? CellKind.EMPTY : CellKind.TEXT)));
        return new Row(number, cells);
    }

    /** The element's fields bound to the parts, and the places of all of them: the one cell. */
    private record Bound(SplitKind kind, Fields fields, Site parts, Map<String, Integer> places) {

        static Bound of(SplitKind kind, Pick pick, Binder binder) throws Unreadable {
            List<Wanted> wanted = kind.fields.stream()
                    .flatMap(field -> field.kind().wanted().stream())
                    .toList();
            Binder parts = binder.parts(wanted);
            Fields fields = Fields.bind(kind.fields, parts);
            Map<String, Integer> places = new HashMap<>();
            if (!pick.isMissing()) {
                kind.fields.forEach(field -> places.put(field.name(), pick.columns()[0]));
            }
            return new Bound(kind, fields, parts.site(), places);
        }

        void fill(Field field, Cell cell, Line line, ObjectNode into) {
            if (cell.kind() == CellKind.ERROR) {
                line.report(field.shape(), MappingRules.CELL_HOLDS_AN_ERROR, cell.text());
                return;
            }
            ArrayNode list = into.withArray("/" + field.name());
            for (String piece : kind.pieces(cell.text())) {
                Row part = kind.row(line.row().number(), piece);
                Line element = line.part(field.name(), list.size(), parts, part, places);
                ObjectNode content = JsonNodeFactory.instance.objectNode();
                fields.fill(element, content);
                list.add(content);
                line.spot().element(field.name(), element.spot());
            }
        }
    }

    @Override
    public Text how() {
        return new Text(from.how().zh() + "，拆成列表", from.how().en() + ", divided into a list");
    }
}
