package io.hallbridge.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML node as the JSON it stands for: what is quoted is a text, what is plain a number, true, false or null where it looks so. */
final class NodeJson {
    private NodeJson() {}

    static JsonNode of(Node node) {
        if (node instanceof MappingNode section) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            section.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    object.set(key.getValue(), of(tuple.getValueNode()));
                }
            });
            return object;
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.getValue().forEach(item -> array.add(of(item)));
            return array;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : NullNode.getInstance();
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        if (!scalar.isPlain()) {
            return TextNode.valueOf(value);
        }
        if (value.isEmpty() || value.equals("~") || value.equals("null")) {
            return NullNode.getInstance();
        }
        if (value.equals("true") || value.equals("false")) {
            return BooleanNode.valueOf(value.equals("true"));
        }
        if (value.matches("-?(0|[1-9]\\d{0,17})")) {
            return LongNode.valueOf(Long.parseLong(value));
        }
        boolean decimal = value.matches("-?(0|[1-9]\\d*)\\.\\d+");
        return decimal ? DecimalNode.valueOf(new BigDecimal(value)) : TextNode.valueOf(value);
    }
}
