package io.hallbridge.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Severity;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a dataset from its folder: dataset.yaml and schema.json. */
final class DatasetFile {
    private static final String OFF = "off";
    private static final List<String> SEVERITIES = List.of("error", "warning", "info", OFF);

    private final String name;
    private final Setting root;
    private final Dataset dataset;

    private DatasetFile(String name, Setting root, JsonNode schema) {
        this.name = name;
        this.root = root;
        this.dataset = new Dataset(
                name,
                CodeTableFile.title(root.get("title")),
                root.get("key").texts(),
                parent(root.get("parent")),
                schema,
                codes(root.get("codes")),
                new LinkedHashSet<>(root.get("personal").texts()),
                rules(root.get("rules")));
    }

    static Dataset read(String name, Shelf shelf, Collection<String> tables, Problems problems) {
        String folder = "datasets/" + name + "/";
        JsonNode schema = shelf.json(folder + "schema.json", problems);
        if (!schema.path("properties").isObject()) {
            problems.add(folder + "schema.json", 0, "", DatasetWords.FIELDS_MISSING);
        }
        DatasetFile file = new DatasetFile(name, shelf.yaml(folder + "dataset.yaml", problems), schema);
        file.report(tables);
        return file.dataset;
    }

    private static Optional<Parent> parent(Setting parent) {
        return parent.present()
                ? Optional.of(new Parent(
                        parent.get("dataset").needed(), parent.get("field").needed()))
                : Optional.empty();
    }

    private static Map<String, String> codes(Setting codes) {
        Map<String, String> tables = new LinkedHashMap<>();
        codes.entries().forEach((field, table) -> tables.put(field, table.needed()));
        return tables;
    }

    private static Map<String, RuleSetting> rules(Setting rules) {
        Map<String, RuleSetting> settings = new LinkedHashMap<>();
        rules.entries().forEach((rule, setting) -> settings.put(rule, rule(rule, setting)));
        return settings;
    }

    private static RuleSetting rule(String rule, Setting setting) {
        Optional<String> word = setting.get("severity").among(SEVERITIES);
        Map<String, String> options = new LinkedHashMap<>();
        setting.entries().forEach((key, value) -> {
            if (!key.equals("severity")) {
                options.put(key, value.needed());
            }
        });
        return new RuleSetting(
                rule,
                word.equals(Optional.of(OFF)),
                word.filter(one -> !one.equals(OFF)).map(Severity::of),
                options,
                setting.file(),
                setting.line());
    }

    private void report(Collection<String> tables) {
        String given = root.get("dataset").needed();
        if (!given.isEmpty() && !given.equals(name)) {
            root.get("dataset").problem(DatasetWords.otherName(name, given));
        }
        if (dataset.key().isEmpty()) {
            root.get("key").problem(DatasetWords.NO_KEY);
        }
        root.get("key").items().forEach(this::reportField);
        root.get("personal").items().forEach(this::reportField);
        if (dataset.parent().isPresent()) {
            reportField(root.get("parent").get("field"));
        }
        root.get("codes").entries().values().forEach(code -> reportCode(code, tables));
        root.reportUnknown();
    }

    private void reportField(Setting setting) {
        setting.text().ifPresent(path -> reportField(path, setting));
    }

    private void reportField(String path, Setting setting) {
        if (dataset.property(path).isEmpty()) {
            int dot = path.lastIndexOf('.');
            String list = dot < 0 ? "" : path.substring(0, dot);
            setting.problem(DatasetWords.noField(path, dataset.fields(list).keySet()));
        }
    }

    private void reportCode(Setting setting, Collection<String> tables) {
        reportField(setting.path().substring("codes.".length()), setting);
        String table = setting.text("");
        if (!table.isEmpty() && !tables.contains(table)) {
            setting.problem(DatasetWords.noTable(table, tables));
        }
    }
}
