package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The examples beside a mapping file: its department's first rows, and a row with a word that is in no code table. */
final class CasesFile {
    private static final Set<String> WITH_CASES =
            Set.of("develop", "education", "health", "market", "commerce", "urban", "water", "labour", "fund");
    private static final List<String> SHOWN = List.of(
            "code",
            "name",
            "type",
            "basis",
            "deptCode",
            "audiences",
            "handleForms",
            "statutoryDays",
            "promiseDays",
            "promiseUnit",
            "visits",
            "resultName",
            "materials",
            "flow");

    private final Sender sender;
    private final String dataset;
    private final List<Entry> first;
    private final Rows rows;

    CasesFile(Sender sender, String dataset) {
        this.sender = sender;
        this.dataset = dataset;
        this.first = sender.entries(dataset).subList(0, 2);
        this.rows = new Rows(new Planted(List.of(), Map.of()));
    }

    static boolean wanted(Sender sender) {
        return WITH_CASES.contains(sender.bureau().id()) && sender.files() != Sender.Files.DATABASE;
    }

    String path() {
        return "mappings/" + sender.bureau().id() + "/" + dataset + "s.cases.yaml";
    }

    String text() {
        Form form = sender.form(dataset);
        StringBuilder out = new StringBuilder("# 例子：几行原表，和它们应当变成的内容。 Rows in, documents and findings out.\ncases:\n");
        out.append("  - name: 头两行 the first two rows\n").append(header(form)).append("    rows:\n");
        lines(form, first).forEach(line -> out.append("      - ").append(line).append("\n"));
        children(form, first, out);
        out.append("    documents:\n");
        Projection projection = Projection.of(sender, dataset);
        first.forEach(entry -> out.append("      - ")
                .append(Yaml.of(shown(projection.document(entry))))
                .append("\n"));
        fault(form, out);
        return out.toString();
    }

    private void fault(Form form, StringBuilder out) {
        Planted planted = new Planted(
                List.of(Fault.error("x", dataset, first.get(0).name(), "value-not-in-code-table", "type", "")
                        .raw("行政许可类")),
                Map.of("x " + dataset, first));
        out.append("  - name: 代码表里没有的类型 a type that is in no code table\n")
                .append(header(form))
                .append("    rows:\n");
        List<Rows.Line> lines = new Rows(planted).main(form, first.subList(0, 1));
        out.append("      - ").append(cells(lines.get(0))).append("\n");
        children(form, first.subList(0, 1), out);
        String cell = new org.apache.poi.ss.util.CellReference(1, typeColumn(form)).formatAsString(false);
        out.append("    findings:\n      - { rule: value-not-in-code-table, cell: ")
                .append(cell)
                .append(" }\n");
    }

    private static int typeColumn(Form form) {
        return form.columns().stream().map(Column::field).toList().indexOf("type");
    }

    private static String header(Form form) {
        List<Object> own = new ArrayList<>();
        form.columns().forEach(column -> own.add(column.title()));
        return "    header: " + Yaml.of(own) + "\n";
    }

    private List<String> lines(Form form, List<Entry> entries) {
        return rows.main(form, entries).stream().map(CasesFile::cells).toList();
    }

    private static String cells(Rows.Line line) {
        List<Object> cells = new ArrayList<>();
        line.values()
                .forEach(value ->
                        cells.add(value == null ? "" : value instanceof Number ? Map.of("number", value) : value));
        return Yaml.of(cells);
    }

    private void children(Form form, List<Entry> entries, StringBuilder out) {
        if (form.children().isEmpty()) {
            return;
        }
        out.append("    children:\n");
        for (Form.ChildForm child : form.children()) {
            out.append("      ").append(child.form().sheet()).append(":\n    ").append(header(child.form()));
            out.append("        rows:\n");
            rows.children(child, entries)
                    .forEach(line ->
                            out.append("          - ").append(cells(line)).append("\n"));
        }
    }

    private static Map<String, Object> shown(Map<String, Object> document) {
        Map<String, Object> shown = new LinkedHashMap<>();
        SHOWN.forEach(field -> {
            if (document.containsKey(field)) {
                shown.put(field, document.get(field));
            }
        });
        return shown;
    }
}
