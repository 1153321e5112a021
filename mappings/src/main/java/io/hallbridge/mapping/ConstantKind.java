package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Optional;

/** A value that is the same for every row. */
record ConstantKind(JsonNode value) implements Kind {

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Setting constant = field.get("constant");
        if (shape.isList()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            constant.items().forEach(item -> list.add(known(item, shape)));
            return Optional.of(new ConstantKind(list));
        }
        return Optional.of(new ConstantKind(
                switch (shape.type()) {
                    case "integer", "number" -> IntNode.valueOf((int) constant.integer(0, 0, Integer.MAX_VALUE));
                    case "boolean" -> BooleanNode.valueOf(constant.flag(false));
                    default -> TextNode.valueOf(known(constant, shape));
                }));
    }

    private static String known(Setting constant, Shape shape) {
        return shape.table()
                .map(table -> constant.among(table.values().keySet()).orElse(""))
                .orElseGet(() -> constant.text(""));
    }

    @Override
    public List<Wanted> wanted() {
        return List.of();
    }

    @Override
    public Filler bind(Field field, Binder binder) {
        return (line, into) -> into.set(field.name(), value.isArray() ? value.deepCopy() : value);
    }

    @Override
    public Text how() {
        return new Text("固定为 " + value, "always " + value);
    }
}
