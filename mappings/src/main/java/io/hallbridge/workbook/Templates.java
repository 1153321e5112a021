package io.hallbridge.workbook;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.util.Optional;

/** Empty workbooks that departments fill in: known again by their first sheet, and read with a mapping of their own. */
public final class Templates {
    /** The first words of the first sheet, the dataset's name behind them. */
    static final String START = "填表说明 · hallbridge ";

    /** What a template's sheets that hold no rows are called. */
    static final String GUIDE = "填表说明";

    static final String CODES = "代码表";

    private Templates() {}

    /** The dataset whose template an opened file is. */
    public static Optional<Dataset> recognised(Tables tables, Datasets datasets) throws Unreadable {
        Optional<Table> guide = tables.find(GUIDE);
        if (guide.isEmpty()) {
            return Optional.empty();
        }
        try (Rows rows = guide.get().rows()) {
            Row first = rows.next();
            String text = first == null ? "" : first.cell(0).text();
            return text.startsWith(START)
                    ? datasets.find(text.substring(START.length()).strip())
                    : Optional.empty();
        }
    }

    /** The mapping of a template: every field from the column of its title, every list from the sheet of its title. */
    public static Mapping mapping(Dataset dataset, Datasets datasets) {
        Problems problems = new Problems();
        Optional<Mapping> mapping =
                Mapping.parse(yaml(dataset, datasets), "template " + dataset.name(), datasets, problems);
        if (!problems.isEmpty() || mapping.isEmpty()) {
            throw new IllegalStateException("the template of " + dataset.name() + " has no mapping: " + problems.all());
        }
        return mapping.get();
    }

    /** That mapping as YAML, for whoever wants to start from it. */
    static String yaml(Dataset dataset, Datasets datasets) {
        StringBuilder yaml = new StringBuilder("mapping: template-" + dataset.name() + "\ndataset: " + dataset.name()
                + "\nsource: template\nsheet: " + quoted(dataset.title().zh()) + "\nfields:\n");
        TemplateField.of(dataset, datasets).forEach(field -> yaml.append("  ").append(line(field)));
        String key = dataset.key().get(0);
        String keyTitle = TemplateField.of(dataset, datasets).stream()
                .filter(field -> field.name().equals(key))
                .map(TemplateField::title)
                .findFirst()
                .orElse(key);
        for (TemplateField.Child child : TemplateField.children(dataset, datasets)) {
            yaml.append("  ")
                    .append(child.name())
                    .append(":\n    rows-of: { sheet: ")
                    .append(quoted(child.title()))
                    .append(", join: { ")
                    .append(quoted(keyTitle))
                    .append(": ")
                    .append(key)
                    .append(" } }\n    fields:\n");
            child.fields().forEach(field -> yaml.append("      ").append(line(field)));
        }
        return yaml.toString();
    }

    private static String line(TemplateField field) {
        boolean lines = !field.number() && !field.several() && field.codes().isEmpty() && field.longest() >= 1_000;
        return field.name() + ": { from: " + quoted(field.title()) + (lines ? ", keep-lines: true" : "") + " }\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
