package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The coded fields of a dataset with their tables: a schema says what a code looks like, a table which codes exist. */
final class Codes {
    private final Map<String, CodeTable> tables = new LinkedHashMap<>();

    Codes(Dataset dataset, Datasets datasets) {
        dataset.codes().forEach((path, table) -> tables.put(path, datasets.table(table)));
    }

    /** The table of a field by its path, {@code materials.need}. */
    Optional<CodeTable> of(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    /** The first code that is in no table. */
    Optional<Refusal> unknown(JsonNode content) {
        for (Map.Entry<String, CodeTable> field : tables.entrySet()) {
            Optional<Refusal> unknown =
                    unknown(content, "", List.of(field.getKey().split("\\.")), field.getValue());
            if (unknown.isPresent()) {
                return unknown;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> unknown(JsonNode node, String where, List<String> path, CodeTable table) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<Refusal> unknown = unknown(node.get(i), where + "/" + i, path, table);
                if (unknown.isPresent()) {
                    return unknown;
                }
            }
            return Optional.empty();
        }
        if (!path.isEmpty()) {
            String name = path.get(0);
            return unknown(node.path(name), where + "/" + name, path.subList(1, path.size()), table);
        }
        return node.isMissingNode() || table.contains(node.asText())
                ? Optional.empty()
                : Optional.of(refusal(where, node.asText(), table));
    }

    private static Refusal refusal(String where, String code, CodeTable table) {
        Map<String, String> values = Map.of("where", where, "code", code, "table", table.name());
        return new Refusal(Refusal.SCHEMA, Sentences.CODE.fill(values));
    }
}
