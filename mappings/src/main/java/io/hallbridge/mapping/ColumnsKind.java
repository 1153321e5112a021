package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elements read from columns that repeat in the same row: 材料1名称, 材料2名称.
 *
 * @param repeat what repeats, for people
 * @param each the fields of the first element, of the second, and so on
 */
record ColumnsKind(String repeat, List<List<Field>> each) implements Kind, ListOfFields {
    private static final int USUAL = 10;
    private static final int MOST = 99;

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Setting columns = field.get("columns");
        int upto = (int) columns.get("upto").integer(USUAL, 1, MOST);
        if (draft.repeated(shape.path(), 1).shapes().isEmpty()) {
            field.problem(MappingWords.NO_ELEMENTS);
            return Optional.empty();
        }
        List<List<Field>> each = new ArrayList<>();
        for (int which = 1; which <= upto; which++) {
            List<Field> fields = FieldReader.read(field.get("fields"), draft.repeated(shape.path(), which));
            if (fields.size() < field.get("fields").entries().size()) {
                return Optional.empty();
            }
            each.add(fields);
        }
        return Optional.of(new ColumnsKind(columns.get("repeat").text(""), each));
    }

    @Override
    public List<Wanted> wanted() {
        return each.stream()
                .flatMap(List::stream)
                .flatMap(field -> field.kind().wanted().stream())
                .toList();
    }

    @Override
    public List<Field> elementFields() {
        return each.get(0);
    }

    @Override
    public Filler bind(Field field, Binder binder) throws Unreadable {
        List<Fields> bound = new ArrayList<>();
        for (List<Field> fields : each) {
            Fields one = Fields.bind(fields, binder.sameRows());
            if (!one.columns().isEmpty()) {
                bound.add(one);
                binder.reads(field, one.firstColumn());
            }
        }
        return new Last() {
            @Override
            public void fill(Line line, ObjectNode into) {
                ArrayNode list = into.withArray("/" + field.name());
                bound.forEach(fields -> add(fields, field, line, list));
            }
        };
    }

    private static void add(Fields fields, Field field, Line line, ArrayNode list) {
        if (fields.isBlank(line.row())) {
            return;
        }
        Line element = line.element(field.name(), list.size(), line.site(), line.row(), fields.columns());
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        fields.fill(element, content);
        list.add(content);
        line.spot().element(field.name(), element.spot());
    }

    @Override
    public Text how() {
        return new Text(
                "同一行里重复的“" + repeat + "”列，最多 " + each.size() + " 组",
                "columns of " + repeat + " repeated in the row, up to " + each.size());
    }
}
