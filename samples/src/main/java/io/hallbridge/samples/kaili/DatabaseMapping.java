package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of the mapping that reads a department's database. */
final class DatabaseMapping {
    private static final Set<String> CODES = Set.of(
            "type",
            "powerSource",
            "deptNature",
            "level",
            "state",
            "statutoryUnit",
            "promiseUnit",
            "caseKind",
            "charged",
            "resultType",
            "online",
            "express",
            "appointment",
            "payOnline",
            "handleArea",
            "inHall",
            "permitReduce");
    private static final Set<String> LISTS_OF_CODES = Set.of("audiences", "handleForms", "onlineDepth");
    private static final Set<String> NUMBERS = Set.of("statutoryDays", "promiseDays", "visits", "copies", "days");
    private static final Set<String> LINES = Set.of("basis", "acceptCondition", "responsibility", "accountability");
    private static final Set<String> CHILD_CODES = Set.of("type", "format", "need", "source", "unit");

    private final Dialect dialect;
    private final String dataset;

    DatabaseMapping(Dialect dialect, String dataset) {
        this.dialect = dialect;
        this.dataset = dataset;
    }

    Map<String, String> fields(List<Entry> entries) {
        Set<String> fields = new LinkedHashSet<>();
        entries.forEach(entry -> fields.addAll(entry.content().keySet()));
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String field : fields) {
            mapping.put(field, DatabaseFile.LISTS.contains(field) ? list(field, entries) : one(field, field, CODES));
        }
        return mapping;
    }

    private String one(String path, String field, Set<String> codes) {
        String as = LISTS_OF_CODES.contains(field)
                ? ", as: list"
                : NUMBERS.contains(field) ? ", as: integer" : codes.contains(field) ? ", as: code" : "";
        String lines = LINES.contains(field) ? ", keep-lines: true" : "";
        return "{ from: " + dialect.column(dataset, path) + as + lines + " }";
    }

    private String list(String list, List<Entry> entries) {
        Set<String> fields = new LinkedHashSet<>();
        entries.forEach(entry -> entry.elements(list).forEach(element -> fields.addAll(element.keySet())));
        StringBuilder mapping = new StringBuilder("\n    rows-of: { table: " + dialect.table(list) + ", join: { "
                + dialect.column(dataset, "code") + ": code } }\n    fields:");
        fields.forEach(field -> mapping.append("\n      ")
                .append(field)
                .append(": ")
                .append(one(list + "." + field, field, CHILD_CODES)));
        return mapping.toString();
    }
}
