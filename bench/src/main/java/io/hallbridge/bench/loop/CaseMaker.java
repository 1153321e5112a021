package io.hallbridge.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.bench.loop.Made.Wrong;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes cells into documents and validates them, as the work's file says. */
public final class CaseMaker {
    private record Column(int index, String name, String field, String kind, Map<String, String> words) {}

    private final JsonMapper json = new JsonMapper();
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Schema schema;

    /**
     * Reads what is to be done.
     *
     * @param work the work's file
     * @param names what a column is known by: its title in a workbook, its column in a database
     */
    public CaseMaker(Path work, String names) throws IOException {
        JsonNode told = json.readTree(work.toFile());
        for (JsonNode column : told.get("columns")) {
            Map<String, String> words = new HashMap<>();
            column.get("words")
                    .properties()
                    .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
            String field = column.get("field").asText();
            indexes.put(field, columns.size());
            columns.add(new Column(
                    columns.size(),
                    column.get(names).asText(),
                    field,
                    column.get("kind").asText(),
                    words));
        }
        columns.sort(Comparator.comparing(Column::field)); // written in this order a document is canonical
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(told.get("schema"));
    }

    /** The columns' names, in the order of their cells. */
    public List<String> names() {
        return columns.stream()
                .sorted(Comparator.comparing(Column::index))
                .map(Column::name)
                .toList();
    }

    /** One cell of a row. */
    public interface Cells {
        String at(int index);
    }

    /** Makes a row into a document. */
    public Made make(int row, Cells cells) throws IOException {
        ObjectNode content = json.createObjectNode();
        SortedSet<Integer> wrong = new TreeSet<>();
        for (Column column : columns) {
            String cell = cells.at(column.index()).strip();
            if (!cell.isEmpty()) {
                put(column, cell, content, wrong);
            }
        }
        for (Error error : schema.validate(content)) {
            wrong.add(indexes.get(field(error)));
        }
        return new Made(content.path("caseNo").asText(), json.writeValueAsBytes(content), new Wrong(row, wrong));
    }

    private static String field(Error error) {
        return error.getInstanceLocation().getNameCount() == 0
                ? error.getProperty()
                : String.valueOf(error.getInstanceLocation().getName(0));
    }

    private static void put(Column column, String cell, ObjectNode content, SortedSet<Integer> wrong) {
        switch (column.kind()) {
            case "code" -> {
                String code = column.words().get(cell);
                if (code == null) {
                    wrong.add(column.index());
                } else {
                    content.put(column.field(), code);
                }
            }
            case "integer" -> content.put(column.field(), Long.parseLong(cell));
            case "moment" -> content.put(column.field(), cell.replace(' ', 'T') + "+08:00");
            default -> content.put(column.field(), cell);
        }
    }
}
