package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mapping told in sentences: for each field of its dataset, where it comes from.
 *
 * @param mapping the mapping's name
 * @param dataset the dataset's name
 * @param lines the fields in the schema's order, elements' fields after their list
 */
public record MappingExplain(String mapping, String dataset, List<Line> lines) {

    /**
     * One field.
     *
     * @param field its path: {@code materials.need}
     * @param title what people call it
     * @param mandatory whether every document must have it
     * @param how where it comes from; for a field that nothing fills, that it stays absent
     * @param mapped whether the mapping fills it
     */
    public record Line(String field, String title, boolean mandatory, Text how, boolean mapped) {}

    private static final Text NOTHING = new Text("没有对应的列", "not mapped");

    public MappingExplain {
        lines = List.copyOf(lines);
    }

    public static MappingExplain of(Mapping mapping) {
        List<Line> lines = new ArrayList<>();
        explain(mapping.shapes(), mapping.fields(), lines);
        return new MappingExplain(mapping.name(), mapping.dataset().name(), lines);
    }

    private static void explain(Map<String, Shape> shapes, List<Field> fields, List<Line> lines) {
        shapes.forEach((name, shape) -> fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .ifPresentOrElse(field -> explain(field, lines), () -> lines.add(line(shape, NOTHING, false))));
    }

    private static void explain(Field field, List<Line> lines) {
        lines.add(line(field.shape(), field.kind().how(), true));
        if (field.kind() instanceof ListOfFields list) {
            explain(field.shape().elements(), list.elementFields(), lines);
        }
    }

    private static Line line(Shape shape, Text how, boolean mapped) {
        return new Line(shape.path(), shape.title(), shape.required(), how, mapped);
    }
}
