package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A dataset for people: its fields with their Chinese names, widths and code tables, and its rules. */
public final class DatasetText {
    private static final int LONGEST_TITLE = 30;

    private final Dataset dataset;
    private final Datasets datasets;
    private final Screen screen;

    public DatasetText(Dataset dataset, Datasets datasets, Screen screen) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.screen = screen;
    }

    /** Name, title, key and parent as JSON. */
    public static ObjectNode summary(Dataset dataset) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("dataset", dataset.name());
        json.putObject("title")
                .put("zh", dataset.title().zh())
                .put("en", dataset.title().en());
        dataset.key().forEach(json.putArray("key")::add);
        dataset.parent().ifPresent(parent -> json.put("parent", parent.dataset()));
        json.put("fields", dataset.fields().size());
        return json;
    }

    /** The summary with code tables, rules and the JSON Schema. */
    public static ObjectNode whole(Dataset dataset) {
        ObjectNode json = summary(dataset);
        ObjectNode codes = json.putObject("codes");
        dataset.codes().forEach(codes::put);
        dataset.rules().keySet().forEach(json.putArray("rules")::add);
        json.set("schema", dataset.schema());
        return json;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().bold(dataset.name() + " · " + screen.say(dataset.title())));
        lines.add(screen.say("键：", "key: ")
                + String.join(" | ", dataset.key())
                + dataset.parent()
                        .map(parent ->
                                screen.say("    上级：", "    parent: ") + parent.dataset() + " (" + parent.field() + ")")
                        .orElse(""));
        lines.add("");
        lines.addAll(fields());
        lines.add("");
        lines.add(
                screen.say("规则：", "rules: ") + String.join(", ", dataset.rules().keySet()));
        return lines;
    }

    private List<String> fields() {
        Grid grid = new Grid();
        addFields(grid, "", dataset.schema());
        return grid.lines("  ");
    }

    private void addFields(Grid grid, String parent, JsonNode schema) {
        Set<String> needed = new LinkedHashSet<>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String path = parent + field.getKey();
            JsonNode property = field.getValue();
            grid.add(
                    (needed.contains(field.getKey()) ? "* " : "  ") + path,
                    Width.cut(property.path("title").asText(), LONGEST_TITLE),
                    kind(property),
                    values(path));
            if (property.path("items").has("properties")) {
                addFields(grid, path + ".", property.get("items"));
            }
        }
    }

    private String kind(JsonNode property) {
        String type = property.path("format").asText(property.path("type").asText());
        String words = switch (type) {
            case "date" -> screen.say("日期", "date");
            case "date-time" -> screen.say("日期时间", "date and time");
            case "integer" -> screen.say("整数", "whole number");
            case "array" -> screen.say("列表", "list");
            default -> screen.say("文本", "text");
        };
        return property.has("maxLength")
                ? words + " ≤ " + property.get("maxLength").asInt()
                : words;
    }

    private String values(String path) {
        String table = dataset.codes().get(path);
        if (table == null) {
            return "";
        }
        StringJoiner values = new StringJoiner("  ");
        datasets.table(table)
                .values()
                .values()
                .forEach(value -> values.add(value.code() + " " + screen.say(value.title())));
        return table + ": " + Width.cut(values.toString(), 80);
    }
}
